using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Modules;

namespace Lms.Data.Sessions;

/// <summary>Reads from a cohort's frozen module version what a first plan is made of.</summary>
internal static class StartingMaterialStore
{
    public static async Task<StartingMaterial> ReadStartingMaterial(this IReads reads, Guid cohortId)
    {
        var version = await reads.Read<Version>(Sql.Version, new { cohortId });
        var lessons = await reads.List<Lesson>(Sql.Lessons, new { cohortId });
        // Versions loaded before modules had contents hold an empty object: nothing to start with, and no mistake.
        var content = version.Payload == "{}" ? null : CanonicalJson.Read<ModuleContent>(version.Payload);
        var poll = content?.Polls.Count > 0 ? new StartingPiece(content.Polls[0].Text, content.Polls[0].Id) : null;
        return new StartingMaterial(
            [.. lessons.Select(l => new StartingPiece($"{l.Number} {l.Title}", l.Id.ToString()))],
            poll ?? (version.Quizzes > 0 ? new StartingPiece("", null) : null),
            content?.CaseStudy?.Title,
            content?.GroupWork?.Title);
    }

    internal sealed record Version
    {
        public string Payload { get; init; } = "";

        public long Quizzes { get; init; }
    }

    internal sealed record Lesson
    {
        public Guid Id { get; init; }

        public string Number { get; init; } = "";

        public string Title { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Version = """
            SELECT v.Payload, (SELECT COUNT(*) FROM Quiz q WHERE q.ModuleVersionId = v.Id) AS Quizzes
            FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId WHERE c.Id = @cohortId
            """;

        public const string Lessons = """
            SELECT l.Id, l.Number, COALESCE(t.Title, '') AS Title
            FROM Cohort c
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Lesson l ON l.ModuleVersionId = v.Id
            LEFT JOIN LessonText t ON t.LessonId = l.Id AND t.Language = v.Language
            WHERE c.Id = @cohortId ORDER BY l.Position
            """;
    }
}
