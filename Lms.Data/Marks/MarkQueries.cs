using Lms.Assessments.Marks;
using Lms.Data.People;
using Lms.Data.Rubrics;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>Work for those who mark it.</summary>
public sealed class MarkQueries(Db db, TimeProvider clock)
{
    /// <summary>All work that waits for some marker and that this person marks, oldest hand-in first.</summary>
    public Task<IReadOnlyList<WaitingWork>> Queue(Scope scope, Guid? cohortId = null, Guid? assignmentId = null) => db.List<WaitingWork>(Sql.Queue, new
    {
        scopePerson = scope.PersonId,
        scopeAll = scope.Everything,
        heldSince = clock.GetUtcNow() - MarkerRule.HeldFor,
        cohortId,
        assignmentId,
    });

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>How much of it waits for this person and nobody else.</summary>
    public async Task<int> Count(Scope scope) => (await Queue(scope)).Count(w => w.Waits);

    /// <summary>What to mark after <paramref name="submissionId"/>: what one has begun, then the oldest, of the same assignment first.</summary>
    public async Task<WaitingWork?> Next(Guid? submissionId, Guid? assignmentId, Scope scope) =>
        (await Queue(scope)).Where(w => w.SubmissionId != submissionId && w.Standing is (QueueState.Mine or QueueState.Free))
            .OrderBy(w => w.AssignmentId == assignmentId ? 0 : 1).ThenBy(w => w.Standing == QueueState.Mine ? 0 : 1).ThenBy(w => w.HandedInAt).FirstOrDefault();

    /// <summary>A piece of work to be marked; null where it does not exist for this person. Whether they may is <see cref="Marking.Refusal"/>.</summary>
    public async Task<Marking?> Find(Guid submissionId, Scope scope) => await db.FindMarking(await db.FindSubmission(submissionId), scope);

    public Task<IReadOnlyList<SubmissionMember>> Members(Guid submissionId) => db.ListMembers(submissionId);

    public Task<CohortLine?> Cohort(Guid cohortId) => db.Find<CohortLine>(Sql.Cohort, new { cohortId });

    /// <summary>A mark as its people read it, and those who mark; null while there is none, and for everybody else.</summary>
    public async Task<MarkResult?> Result(Guid submissionId, Scope scope)
    {
        if (await db.FindSubmission(submissionId) is not { Submission.Grade: not null, Assignment.RubricId: { } rubricId } stored || await db.FindRubric(rubricId) is not { } edition)
        {
            return null;
        }

        var isMember = (await db.ListMembers(submissionId)).Any(m => m.PersonId == scope.PersonId);
        return isMember || await db.FindMarking(stored, scope) is not null ? new MarkResult(stored, edition, isMember) : null;
    }

    /// <summary>Files by their ids, in their order: those of the hand-in, also when they were taken away since.</summary>
    public async Task<IReadOnlyList<MarkedFile>> Files(IReadOnlyCollection<Guid> ids)
    {
        var found = ids.Count == 0 ? [] : await db.List<MarkedFile>(Sql.Files, new { ids });
        return [.. ids.Select(id => found.FirstOrDefault(f => f.Id == id)).OfType<MarkedFile>()];
    }

    internal static class Sql
    {
        public const string Files = "SELECT Id, Name, ContentType, Bytes FROM Upload WHERE Id IN @ids";

        public const string Cohort = "SELECT c.Code, v.Title AS ModuleTitle FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId WHERE c.Id = @cohortId";

        public const string Queue = """
            SELECT scoped.SubmissionId, scoped.Code, scoped.State, scoped.Round, scoped.HandedInAt, scoped.LateSeconds, scoped.AssignmentId, scoped.Title, scoped.Language,
                   scoped.Kind, scoped.Markers, scoped.IsBlind, scoped.CohortId, scoped.CohortCode, own.State AS OwnState,
                   CASE WHEN scoped.IsBlind = 1 THEN NULL ELSE (
                       SELECT STRING_AGG(p.NativeName, ', ') FROM SubmissionMember m JOIN Enrolment e ON e.Id = m.EnrolmentId JOIN Person p ON p.Id = e.PersonId
                       WHERE m.SubmissionId = scoped.SubmissionId) END AS Names,
                   (SELECT COUNT(*) FROM MarkSheet g WHERE g.SubmissionId = scoped.SubmissionId AND g.Round = scoped.Round AND g.State = 'given') AS Given,
                   (SELECT COUNT(*) FROM MarkSheet o WHERE o.SubmissionId = scoped.SubmissionId AND o.Round = scoped.Round AND o.MarkerId <> @scopePerson
                       AND (o.State = 'given' OR o.SavedAt > @heldSince)) AS HeldByOthers,
                   (SELECT STRING_AGG(p.NativeName, ', ') FROM MarkSheet o JOIN Person p ON p.Id = o.MarkerId
                       WHERE o.SubmissionId = scoped.SubmissionId AND o.Round = scoped.Round AND o.MarkerId <> @scopePerson AND o.State = 'open' AND o.SavedAt > @heldSince) AS OnIt
            FROM (SELECT s.Id AS SubmissionId, s.Code, s.State, s.Round, s.HandedInAt, s.LateSeconds, a.Id AS AssignmentId, a.Title, a.Language, a.Kind, a.Markers, a.IsBlind,
                         a.IsIndependent, c.Id AS CohortId, c.Code AS CohortCode
                  FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId JOIN Cohort c ON c.Id = a.CohortId
                  WHERE s.State IN ('handed_in', 'appealed') AND a.RubricId IS NOT NULL AND a.State <> 'draft'
                    AND (@cohortId IS NULL OR c.Id = @cohortId) AND (@assignmentId IS NULL OR a.Id = @assignmentId)) scoped
            LEFT JOIN MarkSheet own ON own.SubmissionId = scoped.SubmissionId AND own.Round = scoped.Round AND own.MarkerId = @scopePerson
            WHERE
            """ + " " + MarkScope.Marks + " ORDER BY scoped.HandedInAt, scoped.SubmissionId";
    }
}
