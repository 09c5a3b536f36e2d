namespace Lms.Data.Lessons;

/// <summary>What the lesson pages show. A person reaches lessons through an enrolment of their own; others are answered null.</summary>
public sealed class LessonQueries(Db db)
{
    /// <summary>Null when the enrolment is not this person's, or was withdrawn. The module's title is in <paramref name="language"/> where it has one.</summary>
    public Task<LessonPlace?> Place(Guid personId, Guid enrolmentId, string language = "") => db.Find<LessonPlace>(Sql.Place, new { personId, enrolmentId, language });

    /// <summary>The newest version of a module, for those who look at it without being enrolled.</summary>
    public Task<LessonPlace?> Preview(string moduleCode) => db.Find<LessonPlace>(Sql.Preview, new { moduleCode });

    /// <summary>The lessons in order, each in the first of the <paramref name="wanted"/> languages it has, else in the default one.</summary>
    public async Task<IReadOnlyList<LessonLine>> Lines(LessonPlace place, params IReadOnlyList<string?> wanted)
    {
        var lines = await db.List<LessonLine>(Sql.Lines, new { place.ModuleVersionId, enrolmentId = place.EnrolmentId ?? Guid.Empty });
        return [.. lines.GroupBy(l => l.Id).Select(texts =>
        {
            var best = Variants.Best([.. texts.Select(t => t.Language)], wanted, place.Language);
            return texts.First(t => t.Language == best);
        }).OrderBy(l => l.Position)];
    }

    /// <summary>All variants of one lesson; empty when there is no such lesson.</summary>
    public Task<IReadOnlyList<LessonVariant>> Texts(LessonPlace place, string number) =>
        db.List<LessonVariant>(Sql.Texts, new { place.ModuleVersionId, number, enrolmentId = place.EnrolmentId ?? Guid.Empty });

    internal static class Sql
    {
        public const string Place = """
            SELECT e.Id AS EnrolmentId, c.ModuleVersionId, m.Code AS ModuleCode, COALESCE(t.Title, v.Title) AS ModuleTitle, v.Language,
                   c.Code AS CohortCode, c.StartsAt, c.TimeZone,
                   CASE WHEN EXISTS (SELECT 1 FROM Attempt a WHERE a.EnrolmentId = e.Id AND a.Purpose = 'before')
                          OR EXISTS (SELECT 1 FROM LessonReading d WHERE d.EnrolmentId = e.Id AND d.ReadAt IS NOT NULL) THEN 0 ELSE 1 END AS MayTestFirst,
                   (SELECT MAX(r.Language) FROM LessonReading r
                    WHERE r.EnrolmentId = e.Id AND r.SeenAt = (
                        SELECT MAX(s.SeenAt) FROM LessonReading s
                        WHERE s.EnrolmentId = e.Id
                          AND EXISTS (SELECT 1 FROM LessonText o WHERE o.LessonId = s.LessonId AND o.Language <> s.Language))) AS ReadingLanguage
            FROM Enrolment e
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            WHERE e.Id = @enrolmentId AND e.PersonId = @personId AND e.State <> 'withdrawn'
            """;

        public const string Preview = """
            SELECT v.Id AS ModuleVersionId, m.Code AS ModuleCode, v.Title AS ModuleTitle, v.Language
            FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id
            WHERE m.Code = @moduleCode AND NOT EXISTS (SELECT 1 FROM ModuleVersion newer WHERE newer.ModuleId = v.ModuleId AND newer.Number > v.Number)
            """;

        public const string Lines = """
            SELECT l.Id, l.Number, l.Position, l.Minutes, t.Title, t.Language, t.Bytes, r.ReadAt
            FROM Lesson l
            JOIN LessonText t ON t.LessonId = l.Id
            LEFT JOIN LessonReading r ON r.LessonId = l.Id AND r.EnrolmentId = @enrolmentId
            WHERE l.ModuleVersionId = @ModuleVersionId
            ORDER BY l.Position, t.Language
            """;

        public const string Texts = """
            SELECT t.Language, t.Title, t.Markdown, t.Bytes, CASE WHEN r.Language = t.Language THEN r.PositionBasisPoints ELSE 0 END AS PositionBasisPoints
            FROM Lesson l
            JOIN LessonText t ON t.LessonId = l.Id
            LEFT JOIN LessonReading r ON r.LessonId = l.Id AND r.EnrolmentId = @enrolmentId
            WHERE l.ModuleVersionId = @ModuleVersionId AND l.Number = @number
            ORDER BY t.Language
            """;
    }
}
