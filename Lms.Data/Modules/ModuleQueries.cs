using Lms.Assessments.Completions;
using Lms.Assessments.Values;
using Lms.Data.Completions;
using Lms.Data.Lessons;

namespace Lms.Data.Modules;

/// <summary>The catalogue, a module's page, and the lists of the administrator. Modules are public to whoever is signed in.</summary>
public sealed class ModuleQueries(Db db, LessonQueries lessons)
{
    /// <summary>Every module's newest version, by title.</summary>
    public async Task<IReadOnlyList<ModuleCard>> Catalogue(Guid personId, string language) =>
        [.. (await Cards(null, personId, language)).OrderBy(c => c.Texts.Title, StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, ignoreCase: true))];

    /// <summary>Null when there is no such module.</summary>
    public async Task<ModuleSheet?> Find(string code, Guid personId, Guid institutionId, string language, DateTimeOffset now)
    {
        if ((await Cards(code, personId, language)) is not [var card])
        {
            return null;
        }

        var place = new LessonPlace { ModuleVersionId = card.VersionId, EnrolmentId = card.EnrolmentId, Language = card.Language };
        var content = CanonicalJson.Read<ModuleContent>(await db.Read<string>(Sql.Content, new { card.VersionId }));
        var cited = SourceText.KeysIn(content.Texts.Need).ToHashSet(StringComparer.Ordinal);
        var test = await db.Read<TestRow>(Sql.Test, new { card.VersionId });
        return new ModuleSheet
        {
            Card = card,
            Rule = CompletionRule.Read(await db.Read<string>(Sql.Rule, new { card.VersionId })),
            Lessons = await lessons.Lines(place, language),
            Sources = [.. content.Sources.Where(s => cited.Contains(s.Key))],
            TestMinutes = test.Minutes,
            TestItems = (int)test.Items,
            Next = await db.Find<NextCohort>(Sql.NextCohort, new { code, institutionId, now }),
        };
    }

    public Task<IReadOnlyList<VersionLine>> Versions() => db.List<VersionLine>(Sql.Versions);

    public Task<IReadOnlyList<ProblemLine>> Problems() => db.List<ProblemLine>(Sql.Problems);

    private async Task<IReadOnlyList<ModuleCard>> Cards(string? code, Guid personId, string language)
    {
        var rows = await db.List<CardRow>(Sql.Cards, new { code, personId });
        var texts = (await db.List<TextRow>(Sql.Texts, new { code })).ToLookup(t => t.VersionId);
        var languages = (await db.List<LanguageRow>(Sql.Languages, new { code })).ToLookup(l => l.VersionId);
        return [.. rows.Select(r => Card(r, [.. texts[r.VersionId]], [.. languages[r.VersionId]], language))];
    }

    private static ModuleCard Card(CardRow row, IReadOnlyList<TextRow> texts, IReadOnlyList<LanguageRow> languages, string language)
    {
        var best = Variants.Best([.. texts.Select(t => t.Language)], [language], row.Language);
        var own = CanonicalJson.Read<ModuleTexts>(texts.First(t => t.Language == row.Language).Payload);
        return new ModuleCard
        {
            Code = row.Code,
            VersionId = row.VersionId,
            Number = row.Number,
            Language = row.Language,
            Hours = row.Hours,
            CertificateYears = row.CertificateYears,
            Lessons = (int)languages.Where(l => l.Language == row.Language).Sum(l => l.Lessons),
            Minutes = (int)row.Minutes,
            TextLanguage = best,
            Texts = best == row.Language ? own : CanonicalJson.Read<ModuleTexts>(texts.First(t => t.Language == best).Payload).Over(own),
            Languages = [.. languages.OrderByDescending(l => l.Language == row.Language).ThenByDescending(l => l.Lessons).ThenBy(l => l.Language, StringComparer.Ordinal).Select(l => (l.Language, (int)l.Lessons))],
            EnrolmentId = row.EnrolmentId,
        };
    }

    internal sealed record CardRow
    {
        public string Code { get; init; } = "";

        public Guid VersionId { get; init; }

        public int Number { get; init; }

        public string Language { get; init; } = "";

        public int Hours { get; init; }

        public int CertificateYears { get; init; }

        public long Minutes { get; init; }

        public Guid? EnrolmentId { get; init; }
    }

    internal sealed record TextRow
    {
        public Guid VersionId { get; init; }

        public string Language { get; init; } = "";

        public string Payload { get; init; } = "";
    }

    internal sealed record LanguageRow
    {
        public Guid VersionId { get; init; }

        public string Language { get; init; } = "";

        public long Lessons { get; init; }
    }

    internal sealed record TestRow
    {
        public int Minutes { get; init; }

        public long Items { get; init; }
    }

    internal static class Sql
    {
        private const string Newest = """
            (@code IS NULL OR m.Code = @code)
            AND NOT EXISTS (SELECT 1 FROM ModuleVersion newer WHERE newer.ModuleId = v.ModuleId AND newer.Number > v.Number)
            """;

        public const string Cards = """
            SELECT m.Code, v.Id AS VersionId, v.Number, v.Language, v.Hours, v.CertificateYears,
                   (SELECT COALESCE(SUM(CAST(l.Minutes AS bigint)), 0) FROM Lesson l WHERE l.ModuleVersionId = v.Id) AS Minutes,
                   mine.EnrolmentId
            FROM Module m
            JOIN ModuleVersion v ON v.ModuleId = m.Id
            LEFT JOIN (
                SELECT cv.ModuleId, e.Id AS EnrolmentId, ROW_NUMBER() OVER (PARTITION BY cv.ModuleId ORDER BY c.StartsAt DESC, e.Id) AS Place
                FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId JOIN ModuleVersion cv ON cv.Id = c.ModuleVersionId
                WHERE e.PersonId = @personId AND e.State <> 'withdrawn' AND c.State <> 'cancelled'
            ) mine ON mine.ModuleId = m.Id AND mine.Place = 1
            WHERE
            """ + " " + Newest;

        public const string Texts = """
            SELECT t.ModuleVersionId AS VersionId, t.Language, t.Payload
            FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id JOIN ModuleText t ON t.ModuleVersionId = v.Id
            WHERE
            """ + " " + Newest;

        public const string Languages = """
            SELECT l.ModuleVersionId AS VersionId, t.Language, COUNT(*) AS Lessons
            FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id JOIN Lesson l ON l.ModuleVersionId = v.Id JOIN LessonText t ON t.LessonId = l.Id
            WHERE
            """ + " " + Newest + " GROUP BY l.ModuleVersionId, t.Language";

        public const string Content = "SELECT Payload FROM ModuleVersion WHERE Id = @VersionId";

        public const string Rule = "SELECT r.Payload FROM ModuleVersion v JOIN CompletionRule r ON r.ModuleId = v.ModuleId WHERE v.Id = @VersionId ORDER BY " + RuleStore.InForceFirst;

        public const string Test = """
            SELECT MAX(q.TimeLimitMinutes) AS Minutes, COUNT(*) AS Items
            FROM Quiz q JOIN QuizSlot s ON s.QuizId = q.Id
            WHERE q.ModuleVersionId = @VersionId AND q.Form = 'A'
            """;

        public const string NextCohort = """
            SELECT c.Id, c.Code, c.OpensAt, c.StartsAt, c.EndsAt, c.TimeZone, c.Capacity, c.Taken
            FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId JOIN Module m ON m.Id = v.ModuleId
            WHERE m.Code = @code AND c.State = 'planned' AND c.StartsAt > @now
              AND (c.InstitutionId IS NULL
                OR EXISTS (SELECT 1 FROM InstitutionAncestor a WHERE a.InstitutionId = @institutionId AND a.AncestorId = c.InstitutionId))
            ORDER BY c.StartsAt
            """;

        public const string Versions = """
            SELECT m.Code, v.Number, v.Title, v.ContentHash, r.Number AS RuleNumber, v.LoadedAt,
                   (SELECT COUNT(*) FROM Cohort c WHERE c.ModuleVersionId = v.Id) AS Cohorts
            FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id JOIN CompletionRule r ON r.Id = v.CompletionRuleId
            ORDER BY m.Code, v.Number DESC
            """;

        public const string Problems = "SELECT FilePath, LineNumber, Message, FoundAt FROM ContentProblem ORDER BY FilePath, LineNumber";
    }
}
