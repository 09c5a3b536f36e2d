using Lms.Assessments.Facts;
using Lms.Assessments.Values;
using Lms.Data.Figures;
using Lms.Data.Funders;

namespace Lms.Data.Facts;

/// <summary>Appends facts in the unit of work of their event. Never updates, never deletes: a correction is a new row that points at the old.</summary>
public static class FactStore
{
    /// <summary>False where this event has already written its fact. Who pays is the cohort's to say, so it is added here for every kind.</summary>
    public static async Task<bool> Record(this UnitOfWork work, Fact fact)
    {
        // A reversal takes back what was written, also where the funding was another then.
        if (fact is { CohortId: { } cohort, CorrectsFactId: null })
        {
            fact = fact with { FundingShares = await work.FundingOf(cohort) };
        }

        return await work.RecordAsItWas(fact);
    }

    /// <summary>The same with the funding the fact has: for one that says again what another said.</summary>
    internal static async Task<bool> RecordAsItWas(this UnitOfWork work, Fact fact)
    {
        var written = await work.Execute(Sql.Record, new
        {
            fact.Id,
            fact.SourceKey,
            kind = Code.Of(fact.Kind),
            unit = Code.Of(fact.Unit),
            fact.Quantity,
            fact.PersonKey,
            fact.InstitutionId,
            fact.InstitutionPath,
            fact.InstitutionKind,
            fact.Country,
            fact.SubnationalUnit,
            fact.Sex,
            fact.Category,
            fact.ModuleId,
            fact.ModuleVersionId,
            fact.CohortId,
            fundingShares = fact.FundingSharesJson(),
            fact.OccurredOn,
            fact.RecordedAt,
            fact.RuleVersion,
            provenance = Code.Of(fact.Provenance),
            fact.CorrectsFactId,
        }) == 1;
        if (written)
        {
            work.Settling<PendingFigures>().Add(fact);
        }

        return written;
    }

    /// <summary>What the fact measured, in the unit of work that records it.</summary>
    public static Task RecordMeasure(this UnitOfWork work, Guid factId, FactMeasure measure, int value) =>
        work.Execute(Sql.RecordMeasure, new { factId, measure = Code.Of(measure), value });

    public static async Task<int?> FindMeasure(this IReads reads, Guid factId, FactMeasure measure) =>
        (await reads.List<int>(Sql.Measure, new { factId, measure = Code.Of(measure) })) is [var value] ? value : null;

    /// <summary>
    /// The fact of an event as it stands now, and the key of the next one should it be taken back: an event decided anew writes under
    /// <c>key:2</c>, <c>key:3</c> …, each looked up by its key.
    /// </summary>
    public static async Task<(Fact? Standing, string NextKey)> FindStanding(this IReads reads, string sourceKey)
    {
        for (var number = 1; ; number++)
        {
            var key = number == 1 ? sourceKey : FormattableString.Invariant($"{sourceKey}:{number}");
            var written = await reads.List<FactRow>(Sql.OfEvent, new { key, reversal = "reversal:" + key });
            if (written.Count == 2)
            {
                continue;
            }

            return written is [var standing] ? (standing.Fact, FormattableString.Invariant($"{sourceKey}:{number + 1}")) : (null, key);
        }
    }

    internal static class Sql
    {
        public const string RecordMeasure = "INSERT INTO FactMeasure (FactId, Measure, Value) VALUES (@factId, @measure, @value)";

        public const string Measure = "SELECT Value FROM FactMeasure WHERE FactId = @factId AND Measure = @measure";

        public const string OfEvent = """
            SELECT Id, SourceKey, Kind, Unit, Quantity, PersonKey, InstitutionId, InstitutionPath, InstitutionKind, Country, SubnationalUnit,
                Sex, Category, ModuleId, ModuleVersionId, CohortId, FundingShares, OccurredOn, RecordedAt, RuleVersion, Provenance, CorrectsFactId
            FROM Fact
            WHERE SourceKey = @key OR SourceKey = @reversal
            """;

        public const string Record = """
            INSERT INTO Fact (Id, SourceKey, Kind, Unit, Quantity, PersonKey, InstitutionId, InstitutionPath, InstitutionKind, Country, SubnationalUnit,
                Sex, Category, ModuleId, ModuleVersionId, CohortId, FundingShares, OccurredOn, RecordedAt, RuleVersion, Provenance, CorrectsFactId)
            SELECT @Id, @SourceKey, @kind, @unit, @Quantity, @PersonKey, @InstitutionId, @InstitutionPath, @InstitutionKind, @Country, @SubnationalUnit,
                @Sex, @Category, @ModuleId, @ModuleVersionId, @CohortId, @fundingShares, @OccurredOn, @RecordedAt, @RuleVersion, @provenance, @CorrectsFactId
            WHERE NOT EXISTS (SELECT 1 FROM Fact WHERE SourceKey = @SourceKey)
            """;
    }
}
