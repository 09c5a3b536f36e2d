using Lms.Assessments.Rules;

namespace Lms.Data.Lessons;

/// <summary>
/// Keeps where a reader is in a lesson, so that they go on there on any device. Small and frequent: it goes through the group commit,
/// and the row itself says who and when, so no audit row repeats it.
/// </summary>
public sealed class KeepReadingPosition(Db db, TimeProvider clock)
{
    /// <param name="personId">The reader.</param>
    /// <param name="enrolmentId">Their enrolment.</param>
    /// <param name="number">The lesson.</param>
    /// <param name="language">The variant; places in two variants are not the same place.</param>
    /// <param name="basisPoints">How far down, 0 to 10,000; anything else is brought into that range.</param>
    /// <returns>False when the enrolment is not this person's or the lesson is not there.</returns>
    /// <exception cref="RuleBroken"><c>lesson.not_open</c></exception>
    public Task<bool> Run(Guid personId, Guid enrolmentId, string number, string language, int basisPoints) => db.Hot(nameof(KeepReadingPosition), async work =>
    {
        var now = clock.GetUtcNow();
        if (await OpenLesson.Find(work, personId, enrolmentId, number, language, now) is not { } lesson)
        {
            return false;
        }

        var row = new { lesson.EnrolmentId, lesson.LessonId, lesson.Language, now, position = Math.Clamp(basisPoints, 0, 10_000) };
        if (await work.Execute(Sql.Move, row) == 0)
        {
            // Refused only when another tab was first by a moment; the next message moves that row.
            await work.TryInsert(Sql.Open, row);
        }

        return true;
    });

    internal static class Sql
    {
        public const string Move = """
            UPDATE LessonReading SET PositionBasisPoints = @position, SeenAt = @now, Language = @Language
            WHERE EnrolmentId = @EnrolmentId AND LessonId = @LessonId
            """;

        public const string Open = """
            INSERT INTO LessonReading (EnrolmentId, LessonId, Language, OpenedAt, SeenAt, PositionBasisPoints)
            VALUES (@EnrolmentId, @LessonId, @Language, @now, @now, @position)
            """;
    }
}
