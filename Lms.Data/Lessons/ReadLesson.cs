using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Completions;

namespace Lms.Data.Lessons;

/// <summary>
/// A person says that they have read a lesson. Said twice, the first time stands. Reading any of its variants reads the lesson; it
/// may be what completes the module, so completion is asked in the same unit of work.
/// </summary>
public sealed class ReadLesson(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>Null when the enrolment is not this person's or the lesson is not there.</summary>
    /// <exception cref="RuleBroken"><c>lesson.not_open</c></exception>
    public Task<bool?> Run(Guid personId, Guid enrolmentId, string number, string language) => db.Work<bool?>(nameof(ReadLesson), async work =>
    {
        var now = clock.GetUtcNow();
        if (await OpenLesson.Find(work, personId, enrolmentId, number, language, now) is not { } lesson)
        {
            return null;
        }

        var row = new { lesson.EnrolmentId, lesson.LessonId, lesson.Language, now };
        if (await work.Execute(Sql.Read, row) == 0 && !await work.TryInsert(Sql.ReadUnopened, row))
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, personId, nameof(ReadLesson), "Enrolment", enrolmentId.ToString(), personId, $$"""{"lesson":"{{number}}"}"""));
        await completion.Run(work, enrolmentId, personId, now);
        return true;
    });

    internal static class Sql
    {
        public const string Read = """
            UPDATE LessonReading SET ReadAt = @now, SeenAt = @now, Language = @Language
            WHERE EnrolmentId = @EnrolmentId AND LessonId = @LessonId AND ReadAt IS NULL
            """;

        public const string ReadUnopened = """
            INSERT INTO LessonReading (EnrolmentId, LessonId, Language, OpenedAt, SeenAt, PositionBasisPoints, ReadAt)
            VALUES (@EnrolmentId, @LessonId, @Language, @now, @now, 0, @now)
            """;
    }
}
