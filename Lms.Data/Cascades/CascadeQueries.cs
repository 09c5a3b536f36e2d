using Lms.Assessments.Cascades;
using Lms.Assessments.People;
using Lms.Data.People;

namespace Lms.Data.Cascades;

/// <summary>The cascade, for pages: trainings of people within the scope, and one's own.</summary>
public sealed class CascadeQueries(Db db)
{
    public async Task<CascadeReport> Report(Scope scope, CascadeFilter filter)
    {
        var args = Args(scope, filter);
        var rows = await db.List<CascadeRow>(Sql.Standing, args);
        var known = (await db.List<Known>(Sql.Known, args)).ToLookup(k => k.CascadeId, k => k.PersonId);
        var events = rows.ToDictionary(r => r.Id, r => r.Event(known[r.Id]));
        var names = await db.List<Named>(Sql.Names, args);
        return new CascadeReport(
            rows,
            CascadeReach.Of([.. events.Values]),
            [.. rows.GroupBy(r => r.ModuleCode, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, CascadeReach.Of([.. g.Select(r => events[r.Id])])))],
            CascadeTree.Of([.. events.Values]),
            names.ToDictionary(n => n.Id, n => n.NativeName),
            await db.Read<long>(Sql.Own, args));
    }

    /// <summary>What somebody told of their own, newest first; taken back ones too.</summary>
    public Task<IReadOnlyList<CascadeRow>> Mine(Guid personId) => db.List<CascadeRow>(Sql.OfTrainer, new { personId });

    /// <summary>Modules a person completed here.</summary>
    public Task<IReadOnlyList<TrainedModule>> Completed(Guid personId, string language) => db.List<TrainedModule>(Sql.Completed, new { personId, language });

    /// <summary>By the number on the slip; null where nobody within the scope has it.</summary>
    public Task<CascadeTrainer?> FindTrainer(string number, Scope scope) =>
        db.Find<CascadeTrainer>(Sql.ByNumber, new { key = RegistrationNumber.Key(number), scopePerson = scope.PersonId, scopeAll = scope.Everything });

    private static object Args(Scope scope, CascadeFilter filter) =>
        new { module = filter.Module, country = filter.Country, from = filter.From, to = filter.To, scopePerson = scope.PersonId, scopeAll = scope.Everything };

    private sealed record Known
    {
        public Guid CascadeId { get; init; }

        public Guid PersonId { get; init; }
    }

    private sealed record Named
    {
        public Guid Id { get; init; }

        public string NativeName { get; init; } = "";
    }

    internal static class Sql
    {
        private const string Rows = """
            SELECT scoped.Id, scoped.TrainerId, scoped.TrainerName, scoped.TrainerLatinName, scoped.InstitutionName, scoped.Country, scoped.ModuleCode, scoped.HeldOn, scoped.Place, scoped.GroupSize,
                scoped.Women, scoped.Men, scoped.Provenance, scoped.ReportedBy, scoped.Material, scoped.CreatedAt, scoped.CreatedByName, scoped.WithdrawnAt, scoped.WithdrawnReason
            """ + From;

        private const string From = """

            FROM (SELECT c.Id, c.TrainerId, p.NativeName AS TrainerName, p.LatinName AS TrainerLatinName, p.InstitutionId, i.EnglishName AS InstitutionName, i.Country, m.Code AS ModuleCode, c.ModuleId,
                    c.HeldOn, c.Place, c.GroupSize, c.Women, c.Men, c.Provenance, c.ReportedBy, c.Material, c.CreatedAt, t.NativeName AS CreatedByName, c.WithdrawnAt, c.WithdrawnReason
                FROM CascadeTraining c JOIN Person p ON p.Id = c.TrainerId JOIN Institution i ON i.Id = p.InstitutionId JOIN Module m ON m.Id = c.ModuleId JOIN Person t ON t.Id = c.CreatedBy) scoped
            """;

        private const string Asked = " WHERE scoped.WithdrawnAt IS NULL AND (@module IS NULL OR scoped.ModuleCode = @module) AND (@country IS NULL OR scoped.Country = @country) "
            + "AND (@from IS NULL OR scoped.HeldOn >= @from) AND (@to IS NULL OR scoped.HeldOn <= @to) AND " + Scope.OverInstitution;

        public const string Standing = Rows + Asked + " ORDER BY scoped.HeldOn DESC, scoped.Id";

        public const string OfTrainer = Rows + " WHERE scoped.TrainerId = @personId ORDER BY scoped.HeldOn DESC, scoped.Id";

        public const string Known = "SELECT k.CascadeId, k.PersonId FROM CascadePerson k JOIN (SELECT scoped.Id" + From + Asked + ") asked ON asked.Id = k.CascadeId WHERE k.PersonId IS NOT NULL";

        // Names of those within the scope only; of the others the lineage says that they are there.
        public const string Names = """
            SELECT scoped.Id, scoped.NativeName FROM Person scoped
            WHERE (EXISTS (SELECT 1 FROM CascadeTraining c WHERE c.TrainerId = scoped.Id) OR EXISTS (SELECT 1 FROM CascadePerson k WHERE k.PersonId = scoped.Id)) AND
            """ + " " + Scope.OverInstitution;

        public const string Own = """
            SELECT COUNT(DISTINCT scoped.PersonKey) FROM Fact scoped JOIN Module m ON m.Id = scoped.ModuleId
            WHERE scoped.Kind = 'completion' AND scoped.CorrectsFactId IS NULL AND NOT EXISTS (SELECT 1 FROM Fact r WHERE r.CorrectsFactId = scoped.Id)
              AND (@module IS NULL OR m.Code = @module) AND (@country IS NULL OR scoped.Country = @country)
              AND (@from IS NULL OR scoped.OccurredOn >= @from) AND (@to IS NULL OR scoped.OccurredOn <= @to) AND
            """ + " " + Scope.OverInstitution;

        public const string Completed = """
            SELECT m.Id, m.Code, MIN(COALESCE(t.Title, v.Title)) AS Title, MIN(e.CompletedAt) AS CompletedAt
            FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId JOIN ModuleVersion v ON v.Id = c.ModuleVersionId JOIN Module m ON m.Id = v.ModuleId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            WHERE e.PersonId = @personId AND e.State = 'completed' AND e.CompletedAt IS NOT NULL
            GROUP BY m.Id, m.Code ORDER BY m.Code
            """;

        internal const string Trainer = """
            SELECT scoped.Id, scoped.NativeName, scoped.LatinName, scoped.Category, i.Kind AS InstitutionKind, i.EnglishName AS InstitutionName
            FROM Person scoped JOIN Institution i ON i.Id = scoped.InstitutionId
            """;

        public const string ByNumber = Trainer + " WHERE scoped.Id = (SELECT COALESCE(n.MergedIntoId, n.Id) FROM Person n WHERE n.RegistrationKey = @key) AND " + Scope.OverInstitution;
    }
}
