using Lms.Assessments.Submissions;
using Lms.Data.Assignments;

namespace Lms.Data.Submissions;

/// <summary>Loads a submission by folding its steps, appends steps, and keeps the header as the fold says. Who may is asked before.</summary>
public static class SubmissionStore
{
    /// <summary>The columns of <see cref="SubmissionRow"/>, of a row called <c>s</c>.</summary>
    internal const string Columns = """
        s.Id, s.AssignmentId, s.GroupId, s.Code, s.State, s.Round, s.HandedInAt, s.LateSeconds, s.LevelHundredths, s.Levels,
        s.PointsHundredths, s.MaxPointsHundredths, s.ShareBasisPoints, s.MarkedAt, s.CreatedAt, s.Version
        """;

    /// <summary>Null where there is none.</summary>
    public static async Task<StoredSubmission?> FindSubmission(this IReads reads, Guid submissionId)
    {
        if (await reads.Find<SubmissionRow>(Sql.Find, new { submissionId }) is not { } row)
        {
            return null;
        }

        var steps = await reads.List<string>(Sql.Steps, new { submissionId });
        return new StoredSubmission(row, (await reads.FindAssignmentRow(row.AssignmentId))!, Submission.Fold(steps.Select(SubmissionStepJson.Read)));
    }

    /// <summary>
    /// The same for a deed: holds the row until the commit, so that of two deeds at the same moment the second sees what the first did.
    /// </summary>
    public static async Task<StoredSubmission?> HoldSubmission(this UnitOfWork work, Guid submissionId) =>
        await work.Execute(Sql.Hold, new { submissionId }) == 1 ? await work.FindSubmission(submissionId) : null;

    /// <summary>The people whose work it is, by name.</summary>
    public static Task<IReadOnlyList<SubmissionMember>> ListMembers(this IReads reads, Guid submissionId) =>
        reads.List<SubmissionMember>(Sql.Members, new { submissionId });

    /// <summary>Appends what a verb of the core returned, and brings the header up to it. Nothing to append changes nothing.</summary>
    /// <param name="known">As <see cref="HoldSubmission"/> gave it.</param>
    /// <param name="idempotencyKey">Names the request; kept with the first step.</param>
    /// <returns>The submission as it is then.</returns>
    public static async Task<Submission> Append(
        this UnitOfWork work, StoredSubmission known, IReadOnlyList<SubmissionStep> steps, Guid? actorId, string? idempotencyKey = null)
    {
        if (steps.Count == 0)
        {
            return known.Submission;
        }

        var (id, seq, after) = (known.Row.Id, known.Submission.StepCount, known.Submission);
        foreach (var step in steps)
        {
            after = after.Apply(step);
            await work.AppendStep(id, ++seq, step, actorId, idempotencyKey);
            idempotencyKey = null;
        }

        var grade = after.Grade;
        await work.Execute(Sql.Keep, new
        {
            id,
            state = Assessments.Values.Code.Of(after.State),
            round = after.Round,
            handedInAt = after.Newest?.At,
            lateSeconds = after.Newest?.LateSeconds ?? 0,
            level = grade?.LevelHundredths,
            levels = grade?.Levels,
            points = grade?.PointsHundredths,
            maxPoints = grade?.MaxPointsHundredths,
            share = grade is { MaxPointsHundredths: > 0 } g ? (int?)((g.PointsHundredths * 10_000L) / g.MaxPointsHundredths) : null,
            markedAt = after.Marked?.At,
        });
        return after;
    }

    internal static Task AppendStep(this UnitOfWork work, Guid submissionId, int seq, SubmissionStep step, Guid? actorId, string? idempotencyKey) => work.Execute(Sql.Append, new
    {
        submissionId,
        seq,
        kind = step.Kind,
        at = step.At,
        actorId,
        idempotencyKey,
        payload = SubmissionStepJson.Write(step),
    });

    internal static class Sql
    {
        public const string Find = "SELECT " + Columns + " FROM Submission s WHERE s.Id = @submissionId";

        public const string Hold = "UPDATE Submission SET Version = Version + 1 WHERE Id = @submissionId";

        public const string Steps = "SELECT Payload FROM SubmissionStep WHERE SubmissionId = @submissionId ORDER BY Seq";

        public const string Members = """
            SELECT m.SubmissionId, m.EnrolmentId, e.PersonId, p.NativeName, p.LatinName
            FROM SubmissionMember m JOIN Enrolment e ON e.Id = m.EnrolmentId JOIN Person p ON p.Id = e.PersonId
            WHERE m.SubmissionId = @submissionId ORDER BY p.LatinName, p.Id
            """;

        public const string Append = """
            INSERT INTO SubmissionStep (SubmissionId, Seq, Kind, At, ActorId, IdempotencyKey, Payload)
            VALUES (@submissionId, @seq, @kind, @at, @actorId, @idempotencyKey, @payload)
            """;

        public const string Keep = """
            UPDATE Submission SET State = @state, Round = @round, HandedInAt = @handedInAt, LateSeconds = @lateSeconds, LevelHundredths = @level,
                                  Levels = @levels, PointsHundredths = @points, MaxPointsHundredths = @maxPoints, ShareBasisPoints = @share, MarkedAt = @markedAt
            WHERE Id = @id
            """;
    }
}
