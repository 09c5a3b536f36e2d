using Lms.Assessments.Merges;
using Lms.Data.AccessCodes;
using Lms.Data.People;

namespace Lms.Data.Merges;

/// <summary>What a merge would do, and what merges did, within a reader's scope.</summary>
public sealed class MergeQueries(Db db)
{
    /// <summary>Modules are called as <paramref name="language" /> has it. Null where either is not there, is out of scope or was merged away.</summary>
    public async Task<MergeView?> Find(Guid keepId, Guid awayId, Scope scope, string language)
    {
        var sides = (await db.List<MergeSide>(Sql.Sides, new { keepId, awayId, scopePerson = scope.PersonId, scopeAll = scope.Everything })).ToDictionary(s => s.Id);
        if (!sides.TryGetValue(keepId, out var kept) || !sides.TryGetValue(awayId, out var away) || keepId == awayId)
        {
            return null;
        }

        var found = new List<(MergeThing, int, int)>();
        foreach (var column in MergedColumns.All)
        {
            var rows = await db.List<FoundRow>(column.Find, new { from = awayId, to = keepId });
            found.Add((column.Thing, rows.Count(r => !r.Stays), rows.Count(r => r.Stays)));
        }

        return new MergeView(kept, away, Sum(found), await db.List<SharedCohort>(Sql.Shared, new { keepId, awayId, language }));
    }

    /// <summary>Merges of people the reader reaches, the latest first; of one person where one is named.</summary>
    public Task<IReadOnlyList<MergeLogRow>> List(Scope scope, Guid? person, int skip, int take) =>
        db.List<MergeLogRow>(db.Dialect.Page(Sql.Log), new { anybody = person is null, person = person ?? Guid.Empty, scopePerson = scope.PersonId, scopeAll = scope.Everything, skip, take });

    public Task<long> Count(Scope scope, Guid? person) =>
        db.Read<long>(Sql.Count, new { anybody = person is null, person = person ?? Guid.Empty, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>One of the log; null where there is none, or one of its people is out of scope.</summary>
    public Task<MergeLogRow?> FindLogged(Guid id, Scope scope) =>
        db.Find<MergeLogRow>(Sql.One, new { id, anybody = true, person = Guid.Empty, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    internal static IReadOnlyList<MergeCount> Sum(IEnumerable<(MergeThing Thing, int Moves, int Stays)> rows) =>
    [
        .. rows.GroupBy(r => r.Thing).OrderBy(g => g.Key).Select(g => new MergeCount(g.Key, g.Sum(r => r.Moves), g.Sum(r => r.Stays))).Where(c => c.Moves + c.Stays > 0),
    ];

    internal static class Sql
    {
        public const string Sides = """
            SELECT scoped.Id, scoped.RegistrationNumber, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.InstitutionId, i.EnglishName AS InstitutionName,
                scoped.Category, scoped.JobTitle, scoped.Language, scoped.TimeZone, scoped.Email, scoped.CreatedAt,
                (SELECT MAX(s.SeenAt) FROM SignInSession s WHERE s.PersonId = scoped.Id) AS SeenAt,
                CAST(CASE WHEN EXISTS (SELECT 1 FROM Account a WHERE a.PersonId = scoped.Id AND a.PasswordHash IS NOT NULL) THEN 1 ELSE 0 END AS bit) AS HasPassword,
                (SELECT COUNT(*) FROM Enrolment e WHERE e.PersonId = scoped.Id) AS Enrolments,
                (SELECT COUNT(*) FROM Certificate c JOIN Enrolment e ON e.Id = c.EnrolmentId WHERE e.PersonId = scoped.Id AND c.State = 'issued') AS Certificates,
                CAST(CASE WHEN
            """ + " " + AccountScope.NotAbove + """
             THEN 0 ELSE 1 END AS bit) AS IsAbove
            FROM Person scoped JOIN Institution i ON i.Id = scoped.InstitutionId
            WHERE scoped.Id IN (@keepId, @awayId) AND scoped.MergedIntoId IS NULL AND
            """ + " " + Scope.OverInstitution;

        public const string Shared = """
            SELECT c.Id AS CohortId, c.Code, COALESCE(t.Title, v.Title) AS ModuleTitle, k.State AS KeptState, a.State AS AwayState
            FROM Enrolment k JOIN Enrolment a ON a.CohortId = k.CohortId AND a.PersonId = @awayId
            JOIN Cohort c ON c.Id = k.CohortId JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            WHERE k.PersonId = @keepId ORDER BY c.StartsAt DESC, c.Id
            """;

        private const string From = """
             FROM PersonMerge m
            JOIN Person kept ON kept.Id = m.KeptId
            JOIN Person away ON away.Id = m.AwayId
            LEFT JOIN Person o ON o.Id = m.MergedBy
            LEFT JOIN Person u ON u.Id = m.UndoneBy
            WHERE (@anybody = 1 OR m.KeptId = @person OR m.AwayId = @person)
                AND EXISTS (SELECT 1 FROM Person scoped WHERE scoped.Id = m.KeptId AND
            """ + " " + Scope.OverInstitution + ") AND EXISTS (SELECT 1 FROM Person scoped WHERE scoped.Id = m.AwayId AND " + Scope.OverInstitution + ")";

        private const string Row = """
            SELECT m.Id, m.KeptId, kept.NativeName AS KeptName, kept.RegistrationNumber AS KeptNumber, m.AwayId, away.NativeName AS AwayName,
                away.RegistrationNumber AS AwayNumber, m.Columns, m.MergedAt, COALESCE(o.NativeName, '') AS ByName, m.UndoneAt, u.NativeName AS UndoneByName
            """ + From;

        public const string Log = Row + " ORDER BY m.MergedAt DESC, m.Id DESC";

        public const string One = Row + " AND m.Id = @id";

        public const string Count = "SELECT COUNT(*)" + From;
    }
}
