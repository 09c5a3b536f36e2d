using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.People;

namespace Lms.Web.AccessCodes;

/// <summary>Slips printed for some people of an office who cannot sign in yet, one of whom left: Development only, where there is a past.</summary>
internal sealed class MakeDemoAccess(Db db, AccessQueries access, PrintSlips print, DisableAccount disable) : IStartupStep
{
    private const int Printed = 5;

    public int Order => 60;

    public async Task Run(CancellationToken cancel)
    {
        var officer = new Scope(DemoId.Person("administrator"), Everything: true);
        var office = (await access.ListOfInstitution(DemoId.Institution("tj-office-khorugh"), officer, Printed)).ToList();
        if (office.Count < Printed || await db.FindAccount(office[0].PersonId) is not null)
        {
            return;
        }

        await print.Run([.. office.Select(p => p.PersonId)], officer);
        await disable.Run(office[^1].PersonId, officer);
    }
}
