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
        var content = Content(version);
        return new StartingMaterial(
            [.. await Lessons(reads, cohortId)],
            Polls(content).FirstOrDefault() ?? (version.Quizzes > 0 ? new StartingPiece("", null) : null),
            content?.CaseStudy?.Title,
            content?.GroupWork?.Title);
    }

    /// <summary>Everything a slot may refer to.</summary>
    public static async Task<IReadOnlyList<StartingPiece>> ListPieces(this IReads reads, Guid cohortId) =>
        [.. await Lessons(reads, cohortId), .. Polls(Content(await reads.Read<Version>(Sql.Version, new { cohortId })))];

    // Versions loaded before modules had contents hold an empty object: nothing to start with, and no mistake.
    private static ModuleContent? Content(Version version) => version.Payload == "{}" ? null : CanonicalJson.Read<ModuleContent>(version.Payload);

    private static IEnumerable<StartingPiece> Polls(ModuleContent? content) => content?.Polls.Select(p => new StartingPiece(p.Text, p.Id)) ?? [];

    private static async Task<IEnumerable<StartingPiece>> Lessons(IReads reads, Guid cohortId) =>
        (await reads.List<Lesson>(Sql.Lessons, new { cohortId })).Select(l => new StartingPiece($"{l.Number} {l.Title}", l.Id.ToString()));

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
