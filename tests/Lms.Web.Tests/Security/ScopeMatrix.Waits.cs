using Lms.Testing;

namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    // The demo session's cohort is open to everybody: officers put their people forward, its trainers and who is over everything take them.
    private static string[] Nominators => ["trainer", "officer", "officer-kg", "administrator"];

    private static readonly Door[] WaitDoors =
    [
        new("/cohorts/{group}/nominate", Nominators),
        new("/cohorts/{group}/nominate?how=paste", Nominators),
        new("/cohorts/{group}/nominate?handler=paste", Nominators, ("text", "nobody@demo.example")) { IsPost = true },
        new($"/cohorts/{Guid.Empty}/nominate", None),
        new("/cohorts/{ours}/nominate", ["officer", "administrator"]),
        new("/cohorts/{ours}/nominate?handler=paste", ["officer", "administrator"], ("text", "nobody@demo.example")) { IsPost = true },
        new("/cohorts/{ours}/nominate?handler=look", ["officer", "administrator"], ("person", TajikPerson.ToString())) { IsPost = true },
        new("/cohorts/{group}/nominations", Nominators),
        new("/cohorts/{ours}/nominations", ["officer", "administrator"]),
        new("/cohorts/{ours}/nominations?handler=back&nomination=00000000-0000-0000-0000-000000000000", None) { IsPost = true },
        new($"/cohorts/{{group}}/nominations/{Guid.Empty}", None),
        new("/cohorts/{approves}/nominations", ["administrator"], ("nomination", Guid.Empty.ToString()), ("reason", "Not now"), ("act", "refuse")) { IsPost = true },
        new("/cohorts/{group}/line", Nominators),
        new("/cohorts/{ours}/line", ["officer", "administrator"]),
        new("/cohorts/{ours}/line?handler=remove", None, ("place", Guid.Empty.ToString())) { IsPost = true },
        new("/cohorts/{ours}/seats", ["officer", "administrator"]),
        new("/cohorts/{group}/seats", ["administrator"]),
        new("/cohorts/{approves}/seats", ["administrator"], ("Input.Capacity", "24"), ("Input.NeedsApproval", "true"), ("Input.OfferHours", "48")) { IsPost = true },
        new($"/cohorts/{Guid.Empty}/seats", None),
        new($"/cohorts/series/{Guid.Empty}/seats", None),
        new("/waiting/{waits}", ["trainee"]),
        new("/waiting/{waits}?handler=accept", ["trainee"]) { IsPost = true },
        new($"/waiting/{Guid.Empty}", None),
        new("/enrolments/{place}/leave", ["trainee", "trainer", "administrator"]),
        new($"/enrolments/{Guid.Empty}/leave", None),
        new($"/enrolments/transfers/{Guid.Empty}", None),
        new($"/enrolments/transfers/{Guid.Empty}", None) { IsPost = true },
    ];

    /// <summary><c>{ours}</c> is the demo cohort of the Tajik ministry with a line, <c>{approves}</c> the one that approves, <c>{waits}</c> the trainee's place in line.</summary>
    private async Task<string> WaitPath(string path)
    {
        var waits = await app.Db.List<Guid>("SELECT Id FROM WaitingPlace WHERE PersonId = @person", new { person = LmsApp.Person("trainee") });
        var ours = await app.Db.Read<Guid>("SELECT CohortId FROM WaitingPlace WHERE Id = @id", new { id = waits[0] });
        var approves = await app.Db.Read<Guid>("SELECT Id FROM Cohort WHERE NeedsApproval = 1");
        return path.Replace("{waits}", waits[0].ToString(), StringComparison.Ordinal).Replace("{ours}", ours.ToString(), StringComparison.Ordinal)
            .Replace("{approves}", approves.ToString(), StringComparison.Ordinal);
    }
}
