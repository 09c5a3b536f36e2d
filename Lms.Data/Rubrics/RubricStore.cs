using Lms.Assessments.Rubrics;
using Lms.Assessments.Values;

namespace Lms.Data.Rubrics;

/// <summary>Editions of rubrics. One that was used never changes; nor does one that came with the content.</summary>
public static class RubricStore
{
    internal const string Columns = """
        r.Id, r.SeriesId, r.Number, r.ModuleId, r.SourceKey, r.Title, r.Language, r.Payload, r.State, r.UsedAt, r.CreatedAt, r.CreatedBy, r.Version,
        p.NativeName AS CreatedByName, m.Code AS ModuleCode
        """;

    internal const string From = " FROM Rubric r LEFT JOIN Person p ON p.Id = r.CreatedBy LEFT JOIN Module m ON m.Id = r.ModuleId";

    /// <summary>Whoever asks: who may see the work it marks is asked elsewhere.</summary>
    public static Task<RubricRow?> FindRubric(this IReads reads, Guid rubricId) => reads.Find<RubricRow>(Sql.Find, new { rubricId });

    /// <summary>The edition a module's task is marked with today: the newest that is ready; null where there is none.</summary>
    public static Task<RubricRow?> FindContentRubric(this IReads reads, Guid moduleId, string sourceKey) =>
        reads.Find<RubricRow>(Sql.Content, new { moduleId, sourceKey });

    /// <summary>First marked with, now: frozen from here on.</summary>
    public static Task MarkUsed(this UnitOfWork work, Guid rubricId, DateTimeOffset now) => work.Execute(Sql.Use, new { rubricId, now });

    /// <summary>The newest edition when it says the same, the next one when it does not. False where another host was first.</summary>
    internal static async Task<bool> KeepContentRubric(
        this UnitOfWork work, Guid moduleId, string sourceKey, string title, string language, Rubric rubric, DateTimeOffset now)
    {
        var payload = rubric.Checked().ToJson();
        var hash = Hash(title, language, payload);
        var newest = await work.Find<Newest>(Sql.NewestOfContent, new { moduleId, sourceKey });
        return newest?.ContentHash == hash || await work.TryInsert(Sql.Insert, new
        {
            id = work.NewId(), series = newest?.SeriesId ?? work.NewId(), number = (newest?.Number ?? 0) + 1, moduleId = (Guid?)moduleId, sourceKey, title, language, payload, hash,
            state = Code.Of(RubricState.Ready), now, by = (Guid?)null,
        });
    }

    internal static string Hash(string title, string language, string payload) => CanonicalJson.Hash(CanonicalJson.Write(new[] { title, language, payload }));

    internal sealed record Newest
    {
        public Guid SeriesId { get; init; }

        public int Number { get; init; }

        public string ContentHash { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Find = "SELECT " + Columns + From + " WHERE r.Id = @rubricId";

        public const string Content = "SELECT " + Columns + From + """
             WHERE r.ModuleId = @moduleId AND r.SourceKey = @sourceKey AND r.State = 'ready' ORDER BY r.Number DESC
            """;

        public const string NewestOfContent = "SELECT SeriesId, Number, ContentHash FROM Rubric WHERE ModuleId = @moduleId AND SourceKey = @sourceKey ORDER BY Number DESC";

        public const string Use = "UPDATE Rubric SET UsedAt = @now, Version = Version + 1 WHERE Id = @rubricId AND UsedAt IS NULL";

        public const string Insert = """
            INSERT INTO Rubric (Id, SeriesId, Number, ModuleId, SourceKey, Title, Language, Payload, ContentHash, State, CreatedAt, CreatedBy, Version)
            VALUES (@id, @series, @number, @moduleId, @sourceKey, @title, @language, @payload, @hash, @state, @now, @by, 1)
            """;
    }
}
