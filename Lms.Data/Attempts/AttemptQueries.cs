using Lms.Assessments.Attempts;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Values;
using Lms.Data.Modules;

namespace Lms.Data.Attempts;

/// <summary>What the pages of a test show. Every question takes the person: somebody else's attempt is not there.</summary>
public sealed class AttemptQueries(Db db, TimeProvider clock)
{
    /// <summary>Null when there is no such enrolment of this person.</summary>
    public Task<TestOffer?> FindTest(Guid enrolmentId, Guid personId, QuizKind kind) =>
        db.FindTest(enrolmentId, personId, kind, clock.GetUtcNow());

    /// <summary>Null when there is no such attempt of this person.</summary>
    public async Task<TakenAttempt?> Find(Guid attemptId, Guid personId) =>
        await db.FindAttemptRow(attemptId, personId) is { } row ? await db.ReadAttempt(row) : null;

    /// <summary>Null when there is no such attempt of this person, or it is not finished.</summary>
    /// <param name="language">Of the lessons' titles; the person's own where none is said.</param>
    public async Task<AttemptReview?> FindReview(Guid attemptId, Guid personId, string? language = null)
    {
        if (await Find(attemptId, personId) is not { Attempt.State: AttemptState.Marked } taken
            || await FindTest(taken.Row.EnrolmentId, personId, taken.Attempt.Rules.Kind) is not { } test)
        {
            return null;
        }

        var args = new { test.Row.ModuleVersionId, personId, language };
        var lessons = (await db.List<LessonTitle>(Sql.Lessons, args)).ToLookup(l => l.Number, StringComparer.Ordinal);
        var content = CanonicalJson.Read<ModuleContent>(await db.Read<string>(Sql.Content, args));
        return new AttemptReview(
            taken,
            test,
            Score.Of(taken.Attempt),
            taken.Attempt.Rules.Review.ShowsKey(test.Passed, test.AttemptsLeft ?? int.MaxValue),
            lessons.ToDictionary(l => l.Key, l => l.OrderByDescending(t => t.IsOwn).First().Title, StringComparer.Ordinal),
            content.Sources.ToDictionary(s => s.Key, s => s.Text, StringComparer.Ordinal));
    }

    internal sealed record LessonTitle
    {
        public string Number { get; init; } = "";

        public string Title { get; init; } = "";

        /// <summary>1 in the reader's language, 0 in the module's own.</summary>
        public int IsOwn { get; init; }
    }

    internal static class Sql
    {
        public const string Lessons = """
            SELECT l.Number, t.Title, CASE WHEN t.Language = COALESCE(@language, p.Language) THEN 1 ELSE 0 END AS IsOwn
            FROM Lesson l
            JOIN ModuleVersion v ON v.Id = l.ModuleVersionId
            JOIN LessonText t ON t.LessonId = l.Id
            JOIN Person p ON p.Id = @personId
            WHERE l.ModuleVersionId = @ModuleVersionId AND (t.Language = v.Language OR t.Language = COALESCE(@language, p.Language))
            """;

        public const string Content = "SELECT Payload FROM ModuleVersion WHERE Id = @ModuleVersionId";
    }
}
