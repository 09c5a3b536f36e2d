using Lms.Assessments.Figures;
using Lms.Assessments.Ladders;
using Lms.Data.People;

namespace Lms.Data.Ladders;

/// <summary>The board of institutionalisation: ministries within the scope.</summary>
public sealed class LadderQueries(Db db, TimeProvider clock)
{
    public async Task<LadderBoard> Board(Scope scope)
    {
        var args = new { scopePerson = scope.PersonId, scopeAll = scope.Everything };
        var log = await db.List<LadderRow>(Sql.Log, args);
        return new LadderBoard(
            await db.List<LadderModule>(Sql.Modules),
            await db.List<LadderPlace>(Sql.Places, args),
            log.GroupBy(l => (l.ModuleId, l.InstitutionId)).ToDictionary(g => g.Key, g => Ladder.Fold(g.Select(l => l.Entry))));
    }

    /// <summary>Null where there is no such module, or the ministry is not within the scope.</summary>
    public Task<LadderCell?> Cell(string moduleCode, Guid institutionId, Scope scope) => Cell(db, moduleCode, institutionId, scope, clock.GetUtcNow());

    internal static async Task<LadderCell?> Cell(IReads reads, string moduleCode, Guid institutionId, Scope scope, DateTimeOffset now)
    {
        var args = new { moduleCode, institutionId, scopePerson = scope.PersonId, scopeAll = scope.Everything };
        if (await reads.Find<LadderModule>(Sql.Module, args) is not { } module || await reads.Find<LadderPlace>(Sql.Place, args) is not { } place)
        {
            return null;
        }

        var months = SessionTally.Span(DateOnly.FromDateTime(now.UtcDateTime));
        var folders = await reads.List<Folder>(Sql.Folders, new { moduleId = module.Id, institutionId });
        return new LadderCell(
            module,
            place,
            await reads.List<LadderRow>(Sql.LogOf, new { moduleId = module.Id, institutionId }),
            await Tally(reads, module.Id, place.Country, months),
            months,
            folders.ToDictionary(f => f.Step, f => f.Id, StringComparer.Ordinal));
    }

    /// <summary>How many there were is the ledger's to say, as for every other figure; the sessions themselves say who trained them.</summary>
    private static async Task<SessionTally> Tally(IReads reads, Guid moduleId, string country, MonthSpan span)
    {
        var args = new { moduleId, country, first = span.FirstDay, last = span.LastDay, since = Since(span) };
        var held = await reads.List<string>(Sql.Held, args);
        var trained = (await reads.List<Trained>(Sql.Trained, args)).ToDictionary(s => $"session:{s.Id}", StringComparer.Ordinal);
        var known = held.Where(trained.ContainsKey).Select(key => trained[key]).ToList();
        return new SessionTally(held.Count, known.Count(s => s.WithNational), known.Count(s => s.LedByNational), known.Count);
    }

    // A session is closed on the day it was held or later; a day more, because that day is one of its own zone.
    private static DateTimeOffset Since(MonthSpan span) => new(span.FirstDay.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero);

    private sealed record Trained
    {
        public Guid Id { get; init; }

        public bool WithNational { get; init; }

        public bool LedByNational { get; init; }
    }

    private sealed record Folder
    {
        public Guid Id { get; init; }

        public string Step { get; init; } = "";
    }

    internal static class Sql
    {
        private const string Heads = """
            SELECT scoped.Id, scoped.Name, scoped.EnglishName, scoped.Country
            FROM (SELECT i.Id, i.Id AS InstitutionId, i.Name, i.EnglishName, i.Country FROM Institution i
                WHERE i.ClosedOn IS NULL AND (i.Kind = 'ministry' OR (i.ParentId IS NULL AND i.Kind = 'agency'))) scoped
            WHERE
            """ + " " + Scope.OverInstitution;

        public const string Places = Heads + " ORDER BY scoped.Country, scoped.EnglishName, scoped.Id";

        public const string Place = Heads + " AND scoped.Id = @institutionId";

        private const string Loaded = """
            SELECT m.Id, m.Code, v.Title FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id
            WHERE v.Number = (SELECT MAX(n.Number) FROM ModuleVersion n WHERE n.ModuleId = m.Id)
            """;

        public const string Modules = Loaded + " ORDER BY m.Code";

        public const string Module = Loaded + " AND m.Code = @moduleCode";

        private const string Rows = """
            SELECT scoped.ModuleId, scoped.InstitutionId, scoped.Seq, scoped.Step, scoped.Evidence, scoped.Reason, scoped.At, scoped.ActorId, p.NativeName AS ActorName
            FROM LadderEntry scoped JOIN Person p ON p.Id = scoped.ActorId
            """;

        public const string Log = Rows + " WHERE " + Scope.OverInstitution + " ORDER BY scoped.ModuleId, scoped.InstitutionId, scoped.Seq";

        public const string LogOf = Rows + " WHERE scoped.ModuleId = @moduleId AND scoped.InstitutionId = @institutionId ORDER BY scoped.Seq DESC";

        public const string Folders = "SELECT Id, Step FROM LadderFolder WHERE ModuleId = @moduleId AND InstitutionId = @institutionId";

        // A session that was taken back has a fact that corrects its own. A cohort open to everybody is of no country.
        public const string Held = """
            SELECT f.SourceKey FROM Fact f
            WHERE f.Kind = 'session' AND f.OccurredOn >= @first AND f.OccurredOn <= @last AND f.ModuleId = @moduleId AND f.Country = @country
              AND f.CorrectsFactId IS NULL AND NOT EXISTS (SELECT 1 FROM Fact r WHERE r.CorrectsFactId = f.Id)
            """;

        public const string Trained = """
            SELECT s.Id,
                CASE WHEN EXISTS (SELECT 1 FROM SessionTrainer st JOIN Person p ON p.Id = st.PersonId JOIN Institution i ON i.Id = p.InstitutionId
                    WHERE st.SessionId = s.Id AND i.Country = @country AND i.Kind IN ('ministry', 'agency', 'office', 'academy')) THEN 1 ELSE 0 END AS WithNational,
                CASE WHEN EXISTS (SELECT 1 FROM SessionTrainer st JOIN Person p ON p.Id = st.PersonId JOIN Institution i ON i.Id = p.InstitutionId
                    WHERE st.SessionId = s.Id AND st.Part = 'trainer' AND i.Country = @country AND i.Kind IN ('ministry', 'agency', 'office', 'academy')) THEN 1 ELSE 0 END AS LedByNational
            FROM Session s JOIN Cohort c ON c.Id = s.CohortId JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            WHERE v.ModuleId = @moduleId AND s.State = 'closed' AND s.ClosedAt >= @since
            """;
    }
}
