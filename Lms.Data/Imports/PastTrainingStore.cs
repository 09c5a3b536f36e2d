using Lms.Assessments.Imports;

namespace Lms.Data.Imports;

/// <summary>Trainings that were imported, by their organiser's numbers, and who is on their lists.</summary>
internal static class PastTrainingStore
{
    public static async Task<IReadOnlyDictionary<string, KnownTraining>> Trainings(this IReads reads, IEnumerable<string> keys, Guid numbersOf) =>
        (await reads.List<Row>(Sql.Find, new { numbersOf, keys = keys.Distinct(StringComparer.Ordinal).Append("-").ToList() }))
            .ToDictionary(t => t.TrainingKey, t => new KnownTraining(t.TrainingKey, t.CohortId, t.ModuleId, t.StartedOn, t.EndedOn), StringComparer.Ordinal);

    public static async Task<IReadOnlyList<KnownPart>> Parts(this IReads reads, IEnumerable<Guid> cohorts) =>
        [.. (await reads.List<Part>(Sql.Parts, new { cohorts = cohorts.Distinct().Append(Guid.Empty).ToList() })).Select(p => new KnownPart(p.CohortId, p.PersonId, p.State == "completed"))];

    public static Task<string?> SourceKey(this IReads reads, Guid cohortId) => reads.Find<string>(Sql.SourceKey, new { cohortId });

    public static Task AddTraining(this UnitOfWork work, Guid numbersOf, string key, Guid cohortId, string sourceKey, TrainingEntry entry) =>
        work.Execute(Sql.Insert, new { numbersOf, key, cohortId, sourceKey, entry.StartedOn, entry.EndedOn });

    private sealed record Row
    {
        public string TrainingKey { get; init; } = "";

        public Guid CohortId { get; init; }

        public Guid ModuleId { get; init; }

        public DateOnly StartedOn { get; init; }

        public DateOnly EndedOn { get; init; }
    }

    private sealed record Part
    {
        public Guid CohortId { get; init; }

        public Guid PersonId { get; init; }

        public string State { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Find = """
            SELECT t.TrainingKey, t.CohortId, v.ModuleId, t.StartedOn, t.EndedOn
            FROM PastTraining t JOIN Cohort c ON c.Id = t.CohortId JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            WHERE t.InstitutionId = @numbersOf AND t.TrainingKey IN @keys
            """;

        public const string Parts = "SELECT CohortId, PersonId, State FROM Enrolment WHERE CohortId IN @cohorts AND State <> 'withdrawn'";

        public const string SourceKey = "SELECT SourceKey FROM PastTraining WHERE CohortId = @cohortId";

        public const string Insert = """
            INSERT INTO PastTraining (InstitutionId, TrainingKey, CohortId, SourceKey, StartedOn, EndedOn) VALUES (@numbersOf, @key, @cohortId, @sourceKey, @StartedOn, @EndedOn)
            """;
    }
}
