using Lms.Testing;

namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    // The demo cohort belongs to no institution: its trainers and who is over everything manage it.
    private static string[] OverEverything => ["administrator"];

    private static string[] RunCohort => ["trainer", "administrator"];

    private static string[] None => [];

    private static readonly Door[] CompletionDoors =
    [
        new("/cohorts/{group}/board", RunCohort),
        new("/cohorts/{group}/board?measure=lessons&state=late&sort=-late", RunCohort),
        new("/cohorts/{group}/board.xlsx", RunCohort),
        new("/cohorts/{group}/board/{place}", RunCohort),
        new($"/cohorts/{{group}}/board/{Guid.Empty}", None),
        new("/cohorts/{group}/board/write", RunCohort),
        new("/cohorts/{group}/rule", OverEverything),
        new("/cohorts/{group}/rule", None, ("rule", Guid.Empty.ToString()), ("reason", "Because")) { IsPost = true },
        new($"/cohorts/{Guid.Empty}/board", None),
        new($"/cohorts/{Guid.Empty}/board.xlsx", None),
        new($"/cohorts/{Guid.Empty}/board/write", None),
        new($"/cohorts/{Guid.Empty}/board/write", None, ("text", "Hello")) { IsPost = true },
        new($"/cohorts/{Guid.Empty}/rule", None),
        new("/modules/ERP/rules", OverEverything),
        new("/modules/ERP/rules", OverEverything, ("Input.Lessons", "100"), ("act", "preview")) { IsPost = true },
        new("/modules/NONE/rules", None),
    ];

    /// <summary><c>{group}</c> is the demo session's cohort, <c>{place}</c> the demo trainee's enrolment in it.</summary>
    private async Task<string> CompletionPath(string path)
    {
        var session = await DemoSession();
        var group = await app.Db.Read<Guid>("SELECT CohortId FROM Session WHERE Id = @session", new { session });
        var place = await app.Db.Read<Guid>("SELECT Id FROM Enrolment WHERE CohortId = @group AND PersonId = @person", new { group, person = LmsApp.Person("trainee") });
        return path.Replace("{group}", group.ToString(), StringComparison.Ordinal).Replace("{place}", place.ToString(), StringComparison.Ordinal);
    }
}
