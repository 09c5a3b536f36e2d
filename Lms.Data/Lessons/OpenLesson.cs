using Lms.Assessments.Rules;

namespace Lms.Data.Lessons;

/// <summary>A lesson somebody may read now, and in which of its languages.</summary>
internal sealed record OpenLesson
{
    public Guid LessonId { get; init; }

    public Guid EnrolmentId { get; init; }

    public string Language { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    /// <summary>Null when the enrolment is not this person's or the lesson or its language is not there.</summary>
    /// <exception cref="RuleBroken"><c>lesson.not_open</c> with the cohort's start</exception>
    public static async Task<OpenLesson?> Find(IReads reads, Guid personId, Guid enrolmentId, string number, string language, DateTimeOffset now)
    {
        var lesson = await reads.Find<OpenLesson>(Sql.Lesson, new { personId, enrolmentId, number, language });
        return lesson is null || lesson.StartsAt <= now ? lesson : throw new RuleBroken("lesson.not_open", lesson.StartsAt);
    }

    internal static class Sql
    {
        public const string Lesson = """
            SELECT l.Id AS LessonId, e.Id AS EnrolmentId, t.Language, c.StartsAt
            FROM Enrolment e
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN Lesson l ON l.ModuleVersionId = c.ModuleVersionId
            JOIN LessonText t ON t.LessonId = l.Id
            WHERE e.Id = @enrolmentId AND e.PersonId = @personId AND e.State <> 'withdrawn' AND l.Number = @number AND t.Language = @language
            """;
    }
}
