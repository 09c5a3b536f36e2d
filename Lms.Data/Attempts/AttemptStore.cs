using Lms.Assessments.Attempts;
using Lms.Assessments.Items;

namespace Lms.Data.Attempts;

/// <summary>Loads an attempt by folding its steps, and appends steps.</summary>
public static class AttemptStore
{
    /// <summary>The header, or null when there is none or it is another person's.</summary>
    public static Task<AttemptRow?> FindAttemptRow(this IReads reads, Guid attemptId, Guid personId) =>
        reads.Find<AttemptRow>(Sql.Own, new { attemptId, personId });

    /// <summary>The header whoever owns it: for sweeps.</summary>
    public static Task<AttemptRow?> FindAttemptRow(this IReads reads, Guid attemptId) =>
        reads.Find<AttemptRow>(Sql.Any, new { attemptId });

    /// <summary>The whole attempt behind a header.</summary>
    public static async Task<TakenAttempt> ReadAttempt(this IReads reads, AttemptRow row)
    {
        var steps = await reads.List<string>(Sql.Steps, new { attemptId = row.Id });
        return new TakenAttempt(row, Attempt.Fold(steps.Select(StepJson.Read)), await reads.ListItems(row.QuizId));
    }

    /// <summary>The item versions of a quiz in the order of its slots. They never change.</summary>
    public static async Task<IReadOnlyList<ItemVersion>> ListItems(this IReads reads, Guid quizId) =>
        [.. (await reads.List<string>(Sql.Items, new { quizId })).Select(ItemVersion.Read)];

    /// <summary>
    /// Appends after the step numbered <paramref name="known"/>. Somebody who appended in between makes the key refuse the row, and the
    /// whole unit is then done again on what is true now.
    /// </summary>
    internal static async Task AppendSteps(this UnitOfWork work, Guid attemptId, int known, IEnumerable<Step> steps, Guid? actorId)
    {
        foreach (var step in steps)
        {
            await work.Execute(Sql.Append, new { attemptId, seq = ++known, kind = step.Kind, at = step.At, actorId, payload = StepJson.Write(step) });
        }
    }

    internal static class Sql
    {
        private const string Row = """
            SELECT a.Id, a.EnrolmentId, e.PersonId, a.QuizId, a.Purpose, a.Number, a.State, a.StartedAt, a.DeadlineAt, a.GraceSeconds,
                   a.FinishedAt, a.PointsHundredths, a.MaxPointsHundredths, a.ShareBasisPoints
            FROM Attempt a JOIN Enrolment e ON e.Id = a.EnrolmentId
            """;

        public const string Own = Row + " WHERE a.Id = @attemptId AND e.PersonId = @personId";

        public const string Any = Row + " WHERE a.Id = @attemptId";

        public const string Steps = "SELECT Payload FROM AttemptStep WHERE AttemptId = @attemptId ORDER BY Seq";

        public const string Items = """
            SELECT i.Payload FROM QuizSlot s JOIN Item i ON i.Id = s.ItemId WHERE s.QuizId = @quizId ORDER BY s.Position
            """;

        public const string Append = """
            INSERT INTO AttemptStep (AttemptId, Seq, Kind, At, ActorId, Payload) VALUES (@attemptId, @seq, @kind, @at, @actorId, @payload)
            """;
    }
}
