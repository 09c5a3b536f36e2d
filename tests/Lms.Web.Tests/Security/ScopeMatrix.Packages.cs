using Lms.Assessments.Factsheets;
using Lms.Assessments.Packages;
using Lms.Data.Packages;
using Lms.Data.People;
using Lms.Scheduler;
using Lms.Scheduler.Packages;
using Lms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    // The demo package is of the Tajik officer's ministry; {donors} is one of published figures of Kyrgyzstan, {all} one of all countries.
    private static readonly Door[] PackageDoors =
    [
        new("/packages", Officers),
        new("/packages/new", Officers),
        new("/packages/{package}", Tajik),
        new("/packages/{package}/edit", Tajik),
        new("/packages/issues/{issue}", Tajik),
        new("/packages/issues/{issue}?recount=on", Tajik),
        new("/packages/issues/{issue}.pdf", Tajik),
        new("/packages/issues/{issue}.xlsx", Tajik),
        new("/packages/{donors}", Kyrgyz),
        new("/packages/{donors}/edit", Kyrgyz),
        new("/packages/{all}", ["administrator"]),
        new("/packages/{package}?handler=resume", Nobody) { IsPost = true },
        new($"/packages/{Guid.Empty}", Nobody),
        new($"/packages/issues/{Guid.Empty}", Nobody),
    ];

    private async Task<string> PackagePath(string path)
    {
        if (!path.StartsWith("/packages/{", StringComparison.Ordinal) && !path.StartsWith("/packages/issues/{", StringComparison.Ordinal))
        {
            return path;
        }

        var (queries, create, all) = (app.Get<PackageQueries>(), app.Get<CreatePackage>(), new Scope(LmsApp.Person("administrator"), Everything: true));
        var known = await queries.List(all);
        async Task<Guid> Of(string? country, FactsheetLevel level) => known.FirstOrDefault(p => p.Country == country && p.Detail == level)?.Id
            ?? (await create.Run(new(country, level, "en", RecipientList.Read("desk@ministry.example")), PackageCalendar.Next(app.Clock.GetUtcNow(), TimeZoneInfo.Utc), all))!.Value;
        var package = await Of("TJ", FactsheetLevel.Ministry);
        await app.Services.GetServices<ISweep>().OfType<MakeDuePackages>().Single().Run(default);
        return path
            .Replace("{package}", package.ToString(), StringComparison.Ordinal)
            .Replace("{issue}", (await queries.Issues(package))[0].Id.ToString(), StringComparison.Ordinal)
            .Replace("{donors}", (await Of("KG", FactsheetLevel.Donor)).ToString(), StringComparison.Ordinal)
            .Replace("{all}", (await Of(null, FactsheetLevel.Public)).ToString(), StringComparison.Ordinal);
    }
}
