using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Data.Facts;

/// <summary>Appends facts in the unit of work of their event. Never updates, never deletes: a correction is a new row that points at the old.</summary>
public static class FactStore
{
    /// <summary>False where this event has already written its fact.</summary>
    public static async Task<bool> Record(this UnitOfWork work, Fact fact) =>
        await work.Execute(Sql.Record, new
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

    internal static class Sql
    {
        public const string Record = """
            INSERT INTO Fact (Id, SourceKey, Kind, Unit, Quantity, PersonKey, InstitutionId, InstitutionPath, InstitutionKind, Country, SubnationalUnit,
                Sex, Category, ModuleId, ModuleVersionId, CohortId, FundingShares, OccurredOn, RecordedAt, RuleVersion, Provenance, CorrectsFactId)
            SELECT @Id, @SourceKey, @kind, @unit, @Quantity, @PersonKey, @InstitutionId, @InstitutionPath, @InstitutionKind, @Country, @SubnationalUnit,
                @Sex, @Category, @ModuleId, @ModuleVersionId, @CohortId, @fundingShares, @OccurredOn, @RecordedAt, @RuleVersion, @provenance, @CorrectsFactId
            WHERE NOT EXISTS (SELECT 1 FROM Fact WHERE SourceKey = @SourceKey)
            """;
    }
}
