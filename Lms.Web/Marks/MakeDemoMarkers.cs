using Lms.Assessments.People;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Marks;
using Lms.Data.People;

namespace Lms.Web.Marks;

/// <summary>
/// The demo cohort that runs has an assessor, and the demo trainer a few sentences to begin with. Made by the same deeds as any other.
/// Registered in Development only.
/// </summary>
internal sealed class MakeDemoMarkers(TimeProvider clock, CohortQueries cohorts, GrantRole grant, RoleQueries roles, CommentQueries comments, KeepComment bank) : IStartupStep
{
    private static readonly (string Part, string Text)[] Sentences =
    [
        ("seen", "You name who pays, how much and to whom."),
        ("effect", "A colleague who reads this could act on it today."),
        ("next_time", "Add the evidence for each figure, and say what you could not find out."),
    ];

    public int Order => 44;

    public async Task Run(CancellationToken cancel)
    {
        var (now, by) = (clock.GetUtcNow(), new Scope(DemoId.Person("administrator"), Everything: true));
        var assessor = DemoId.Person("assessor");
        var known = await roles.ListOfPerson(assessor);
        var running = await cohorts.Seen(by, DemoId.Institution("uz-academy"), "en", now, over: false, take: 100);
        foreach (var cohort in running.Where(c => c.ModuleCode == "ERP" && c.SeriesId is null && c.StartsAt <= now && known.All(r => r.CohortId != c.Id)))
        {
            await grant.Run(assessor, RoleKind.Assessor, null, cohort.Id, by);
        }

        if ((await comments.Of(DemoId.Person("trainer"))).Count == 0)
        {
            foreach (var (part, text) in Sentences)
            {
                await bank.Add(DemoId.Person("trainer"), part, null, text);
            }
        }
    }
}
