using Lms.Assessments.Facts;
using Lms.Assessments.Indicators;
using Lms.Assessments.Values;
using Lms.Data.Facts;

namespace Lms.Data.Indicators;

/// <summary>Asks the core who met what, from the facts of people as they stand.</summary>
internal static class IndicatorFacts
{
    /// <param name="cohorts">Only what was met in these, where no version spans modules; null = wherever.</param>
    public static async Task<IReadOnlyList<MetFact>> ListMet(
        this IReads reads, IReadOnlyList<RunningVersion> versions, IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid>? cohorts = null)
    {
        if (versions.Count == 0 || people.Count == 0)
        {
            return [];
        }

        var kinds = versions.SelectMany(v => v.Rule.Needs).Distinct().Order().Select(k => Code.Of(k)).ToList();
        var rows = await reads.List<PersonFactRow>(cohorts is null ? Sql.OfPeople : Sql.OfPeopleInCohorts, new { people, kinds, cohorts });
        var corrected = rows.Select(r => r.CorrectsFactId).OfType<Guid>().ToHashSet();
        var standing = rows.Where(r => r is { CorrectsFactId: null, CohortId: not null } && !corrected.Contains(r.Id)).ToList();
        var sessions = versions.Any(v => v.Rule.Attendance is not null) ? await Sessions(reads, [.. standing.Select(r => r.CohortId!.Value).Distinct()]) : [];
        return
        [
            .. from person in standing.GroupBy(r => r.PersonKey!.Value)
               let facts = person.ToDictionary(r => r.Id)
               from version in versions
               let needs = version.Rule.Needs
               let seen = person.Select(r => r.Seen).Where(f => needs.Contains(f.Kind))
               from met in IndicatorEvaluation.Evaluate(version.Rule, seen, cohort => sessions.GetValueOrDefault(cohort))
               select new MetFact(version.Series, person.Key, facts[met.Fact.Id].Fact with { Provenance = met.Provenance }),
        ];
    }

    private static async Task<Dictionary<Guid, int>> Sessions(IReads reads, IReadOnlyList<Guid> cohorts)
    {
        var counts = new Dictionary<Guid, int>();
        foreach (var some in cohorts.Chunk(500))
        {
            foreach (var row in await reads.List<SessionsRow>(Sql.Sessions, new { some }))
            {
                counts[row.CohortId] = (int)row.Held;
            }
        }

        return counts;
    }

    internal sealed record PersonFactRow : FactRow
    {
        public string? ModuleCode { get; init; }

        public int? Score { get; init; }

        public IndicatorFact Seen => new(Id, Code.Read<FactKind>(Kind), CohortId!.Value, ModuleCode, OccurredOn, Code.Read<Provenance>(Provenance), Score);
    }

    internal sealed record SessionsRow
    {
        public Guid CohortId { get; init; }

        public long Held { get; init; }
    }

    internal static class Sql
    {
        public const string OfPeople = """
            SELECT f.Id, f.SourceKey, f.Kind, f.Unit, f.Quantity, f.PersonKey, f.InstitutionId, f.InstitutionPath, f.InstitutionKind, f.Country,
                f.SubnationalUnit, f.Sex, f.Category, f.ModuleId, f.ModuleVersionId, f.CohortId, f.FundingShares, f.OccurredOn, f.RecordedAt,
                f.RuleVersion, f.Provenance, f.CorrectsFactId, m.Code AS ModuleCode, s.Value AS Score
            FROM Fact f
            LEFT JOIN Module m ON m.Id = f.ModuleId
            LEFT JOIN FactMeasure s ON s.FactId = f.Id AND s.Measure = 'score'
            WHERE f.PersonKey IN @people AND f.Kind IN @kinds
            """;

        public const string OfPeopleInCohorts = OfPeople + " AND f.CohortId IN @cohorts";

        public const string Sessions = """
            SELECT f.CohortId, SUM(CAST(f.Quantity AS bigint)) AS Held FROM Fact f
            WHERE f.CohortId IN @some AND f.Kind = 'session' GROUP BY f.CohortId
            """;
    }
}
