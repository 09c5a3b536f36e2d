using Lms.Assessments.Factsheets;
using Lms.Assessments.Packages;
using Lms.Data;
using Lms.Data.Packages;
using Lms.Data.People;

namespace Lms.Web.Packages;

/// <summary>A package of the demo officer's country, from three months back, so that its page has something to tell. Registered in Development only.</summary>
internal sealed class MakeDemoPackages(PackageQueries packages, CreatePackage create, TimeProvider clock) : IStartupStep
{
    // After the published quarters, of which it could tell.
    public int Order => 49;

    public async Task Run(CancellationToken cancel)
    {
        var by = new Scope(DemoId.Person("officer"), Everything: false);
        if ((await packages.List(by)).Count > 0)
        {
            return;
        }

        var plan = new PackagePlan("TJ", FactsheetLevel.Ministry, "en", RecipientList.Read("Reporting desk <reports@ministry.example>\nBureau of statistics <figures@statistics.example>"), "Asia/Dushanbe");
        await create.Run(plan, PackageCalendar.Next(clock.GetUtcNow(), plan.Zone) - CreatePackage.MostBack, by);
    }
}
