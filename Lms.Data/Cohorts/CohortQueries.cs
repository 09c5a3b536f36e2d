using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>Cohorts for pages: those open to a person, and those a scope reaches.</summary>
public sealed class CohortQueries(Db db)
{
    /// <summary>Cohorts a person may still join or is in, that are not over: soonest first.</summary>
    public Task<IReadOnlyList<CohortRow>> OpenTo(Scope reader, Guid institutionId, string language, DateTimeOffset now) =>
        db.List<CohortRow>(Sql.OpenTo, Args(reader, institutionId, language, now));

    /// <summary>Cohorts within the reader's scope that are not over (or, else, that are), by start.</summary>
    public Task<IReadOnlyList<CohortRow>> Seen(Scope reader, Guid institutionId, string language, DateTimeOffset now, bool over, int take) =>
        db.List<CohortRow>(db.Dialect.Page(over ? Sql.SeenOver : Sql.Seen), new
        {
            scopePerson = reader.PersonId,
            scopeAll = reader.Everything,
            institutionId,
            language,
            now,
            skip = 0,
            take,
        });

    /// <summary>Null when the cohort is not there, or is neither open to the reader nor within their scope nor one they were in.</summary>
    public Task<CohortRow?> Find(Guid id, Scope reader, Guid institutionId, string language) => db.Find<CohortRow>(Sql.Find, new
    {
        id,
        scopePerson = reader.PersonId,
        scopeAll = reader.Everything,
        institutionId,
        language,
    });

    /// <summary>Trainers of a cohort that was found before.</summary>
    public Task<IReadOnlyList<CohortTrainer>> Trainers(Guid cohortId) => db.List<CohortTrainer>(Sql.Trainers, new { cohortId });

    /// <summary>Modules a cohort can be made of.</summary>
    public Task<IReadOnlyList<ModuleChoice>> Modules() => db.List<ModuleChoice>(Sql.Modules);

    private static object Args(Scope reader, Guid institutionId, string language, DateTimeOffset now) =>
        new { scopePerson = reader.PersonId, scopeAll = reader.Everything, institutionId, language, now };

    internal static class Sql
    {
        private const string Rows = """
            SELECT * FROM (
                SELECT scoped.*,
                    CASE WHEN (
            """ + CohortScope.MaySee + """
            ) THEN 1 ELSE 0 END AS MaySee,
                    CASE WHEN (
            """ + CohortScope.MayManage + """
            ) THEN 1 ELSE 0 END AS MayManage
                FROM (
                    SELECT c.Id, c.Id AS CohortId, c.Code, c.SeriesId, c.State, c.OpensAt, c.StartsAt, c.EndsAt, c.TimeZone, c.Capacity, c.Taken, c.NeedsApproval, c.InstitutionId,
                        m.Code AS ModuleCode, COALESCE(t.Title, v.Title) AS ModuleTitle, v.Hours, i.EnglishName AS InstitutionName,
                        e.Id AS MyEnrolmentId, e.State AS MyState, CASE WHEN
            """ + " " + CohortScope.OpenTo + """
             THEN 1 ELSE 0 END AS IsOpenToMe
                    FROM Cohort c
                    JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
                    JOIN Module m ON m.Id = v.ModuleId
                    LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
                    LEFT JOIN Institution i ON i.Id = c.InstitutionId
                    LEFT JOIN Enrolment e ON e.CohortId = c.Id AND e.PersonId = @scopePerson
                ) scoped
            ) found
            """;

        public const string OpenTo = Rows + """

            WHERE found.EndsAt > @now AND found.State = 'planned' AND (found.MyState IN ('active', 'completed') OR found.IsOpenToMe = 1)
            ORDER BY found.StartsAt, found.Id
            """;

        public const string Seen = Rows + """

            WHERE found.MaySee = 1 AND found.EndsAt > @now ORDER BY found.StartsAt, found.Id
            """;

        public const string SeenOver = Rows + """

            WHERE found.MaySee = 1 AND found.EndsAt <= @now ORDER BY found.StartsAt DESC, found.Id
            """;

        public const string Find = Rows + """

            WHERE found.Id = @id AND (found.MaySee = 1 OR found.IsOpenToMe = 1 OR found.MyState IS NOT NULL)
            """;

        public const string Trainers = """
            SELECT r.Id AS RoleId, p.Id AS PersonId, p.NativeName, p.LatinName
            FROM RoleAssignment r JOIN Person p ON p.Id = r.PersonId
            WHERE r.CohortId = @cohortId AND r.Role = 'trainer' AND r.EndedAt IS NULL ORDER BY p.LatinName, p.Id
            """;

        public const string Modules = """
            SELECT m.Id, m.Code, v.Title FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id
            WHERE v.Number = (SELECT MAX(n.Number) FROM ModuleVersion n WHERE n.ModuleId = m.Id) ORDER BY m.Code
            """;
    }
}
