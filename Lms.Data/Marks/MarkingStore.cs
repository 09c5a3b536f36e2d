using Lms.Assessments.Marks;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Data.Rubrics;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>What every deed of marking begins and ends with.</summary>
internal static class MarkingStore
{
    /// <summary>Null where the work does not exist for this person, or is not marked by a rubric, or was never handed in.</summary>
    public static async Task<Marking?> FindMarking(this IReads reads, StoredSubmission? stored, Scope by)
    {
        if (stored is not { Assignment.RubricId: { } rubricId, Submission.Round: > 0 } || await reads.FindRubric(rubricId) is not { } edition)
        {
            return null;
        }

        var (submissionId, round) = (stored.Row.Id, stored.Submission.Round);
        var marker = await reads.Read<MarkerRow>(Sql.Marker, new { submissionId, scopePerson = by.PersonId });
        var marking = new Marking(stored, edition, marker.Of(by), by.PersonId, await reads.ListSheets(submissionId, round));
        return MarkerRule.MaySee(marking.Marker) ? marking : null;
    }

    /// <summary>The same, holding the submission until the commit; refuses whom the rule refuses.</summary>
    public static async Task<Marking?> HoldMarking(this UnitOfWork work, Guid submissionId, Scope by)
    {
        var marking = await work.FindMarking(await work.HoldSubmission(submissionId), by);
        return marking?.Refusal is { } refusal ? throw refusal : marking;
    }

    /// <summary>Tells its people by mail, looks whether the mark completes anybody, and writes the audit row: the end of every deed that adds a step.</summary>
    /// <param name="template">Of the letter.</param>
    public static async Task TellPeople(this UnitOfWork work, Marking marking, string template, string deed, EvaluateCompletion? completion, DateTimeOffset now)
    {
        var (id, steps) = (marking.Stored.Row.Id, marking.Stored.Submission.StepCount);
        foreach (var member in await work.ListMembers(id))
        {
            await work.Post(new OutboxMail($"{template}:{id}:{steps}:{member.PersonId}", member.PersonId, template, id), now);
            await work.Audit(new AuditEntry(now, marking.MarkerId, deed, "Submission", id.ToString(), member.PersonId));
            if (completion is not null)
            {
                await completion.Run(work, member.EnrolmentId, marking.MarkerId, now);
            }
        }
    }

    private sealed record MarkerRow
    {
        public bool IsAuthor { get; init; }

        public bool IsTrainer { get; init; }

        public bool IsAssessor { get; init; }

        public bool IsMentor { get; init; }

        public Marker Of(Scope scope) => new()
        {
            IsAuthor = IsAuthor, IsTrainer = IsTrainer, IsAssessor = IsAssessor, IsMentor = IsMentor, HasEverything = scope.Everything,
        };
    }

    internal static class Sql
    {
        public const string Marker = "SELECT CASE WHEN " + MarkScope.Author + " THEN 1 ELSE 0 END AS IsAuthor, CASE WHEN " + MarkScope.Trainer
            + " THEN 1 ELSE 0 END AS IsTrainer, CASE WHEN " + MarkScope.Assessor + " THEN 1 ELSE 0 END AS IsAssessor, CASE WHEN " + MarkScope.Mentor + """
             THEN 1 ELSE 0 END AS IsMentor
            FROM (SELECT s.Id AS SubmissionId, a.CohortId, a.IsIndependent FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId WHERE s.Id = @submissionId) scoped
            """;
    }
}
