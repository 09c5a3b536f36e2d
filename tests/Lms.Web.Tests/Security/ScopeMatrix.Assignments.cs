namespace Lms.Web.Tests.Security;

/// <content>Assignments and submissions. The demo cohort's case study is handed in by one trainee; the demo trainee has not begun.</content>
public sealed partial class ScopeMatrix
{
    private static readonly Door[] AssignmentDoors =
    [
        new("/cohorts/{cohort}/assignments", ["trainer", "administrator"]),
        new($"/cohorts/{Guid.Empty}/assignments", []),
        new("/cohorts/{cohort}/assignments/new", ["trainer", "administrator"]),
        new($"/cohorts/{Guid.Empty}/assignments/new", []),
        new("/cohorts/{cohort}/assignments/new", ["trainer", "administrator"], ("Act", "preview"), ("Input.Brief", "## Look")) { IsPost = true },
        new("/assignments/{assignment}", ["trainee", "trainer", "administrator"]),
        new($"/assignments/{Guid.Empty}", []),
        new("/assignments/{assignment}/edit", ["trainer", "administrator"]),
        new($"/assignments/{Guid.Empty}/edit", []),
        new("/assignments/{assignment}/submissions.xlsx", ["trainer", "administrator"]),
        new($"/assignments/{Guid.Empty}/submissions.xlsx", []),
        new("/assignments/{assignment}?handler=begin", ["trainee"]) { IsPost = true },
        new("/assignments/{assignment}?handler=publish", ["trainer", "administrator"]) { IsPost = true },
        new("/submissions/{submission}", ["trainer", "administrator"]),
        new($"/submissions/{Guid.Empty}", []),
        new("/submissions/{submission}", [], ("Text", "Not mine"), ("go", "sure")) { IsPost = true },
        new("/submissions/{submission}?handler=take", [], ("enrolment", Guid.Empty.ToString())) { IsPost = true },
        new("/submissions/{submission}/draft", []),
        new($"/submissions/{Guid.Empty}/draft", []),
    ];

    /// <summary>Puts in the demo cohort, its case study and what was handed in of it.</summary>
    private async Task<string> WorkPath(string path)
    {
        if (!path.Contains("{cohort}", StringComparison.Ordinal) && !path.Contains("{assignment}", StringComparison.Ordinal) && !path.Contains("{submission}", StringComparison.Ordinal))
        {
            return path;
        }

        using var browser = app.Browser();
        var work = (await app.Db.Find<DemoWork>("SELECT a.CohortId, a.Id AS AssignmentId, s.Id AS SubmissionId FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId WHERE s.Round > 0"))!;
        return path
            .Replace("{cohort}", work.CohortId.ToString(), StringComparison.Ordinal)
            .Replace("{assignment}", work.AssignmentId.ToString(), StringComparison.Ordinal)
            .Replace("{submission}", work.SubmissionId.ToString(), StringComparison.Ordinal);
    }

    private sealed record DemoWork
    {
        public Guid CohortId { get; init; }

        public Guid AssignmentId { get; init; }

        public Guid SubmissionId { get; init; }
    }
}
