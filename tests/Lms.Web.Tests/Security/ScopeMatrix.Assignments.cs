namespace Lms.Web.Tests.Security;

/// <content>Assignments and submissions. The demo cohort's case study is handed in by one trainee; the demo trainee has not begun.</content>
public sealed partial class ScopeMatrix
{
    private static readonly Door[] AssignmentDoors =
    [
        new("/cohorts/{cohort}/assignments", RunSession),
        new($"/cohorts/{Guid.Empty}/assignments", Nobody),
        new("/cohorts/{cohort}/assignments/new", RunSession),
        new($"/cohorts/{Guid.Empty}/assignments/new", Nobody),
        new("/cohorts/{cohort}/assignments/new", RunSession, ("Act", "preview"), ("Input.Brief", "## Look")) { IsPost = true },
        new("/assignments/{assignment}", InSession),
        new($"/assignments/{Guid.Empty}", Nobody),
        new("/assignments/{assignment}/edit", RunSession),
        new($"/assignments/{Guid.Empty}/edit", Nobody),
        new("/assignments/{assignment}/submissions.xlsx", RunSession),
        new($"/assignments/{Guid.Empty}/submissions.xlsx", Nobody),
        new("/assignments/{assignment}?handler=begin", ["trainee"]) { IsPost = true },
        new("/assignments/{assignment}?handler=publish", RunSession) { IsPost = true },
        new("/submissions/{submission}", RunSession),
        new($"/submissions/{Guid.Empty}", Nobody),
        new("/submissions/{submission}", Nobody, ("Text", "Not mine"), ("go", "sure")) { IsPost = true },
        new("/submissions/{submission}?handler=take", Nobody, ("enrolment", Guid.Empty.ToString())) { IsPost = true },
        new("/submissions/{submission}/draft", Nobody),
        new($"/submissions/{Guid.Empty}/draft", Nobody),
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
