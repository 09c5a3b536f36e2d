using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Data.Facts;

/// <summary>A fact as it is stored.</summary>
internal record FactRow
{
    public Guid Id { get; init; }

    public string SourceKey { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Unit { get; init; } = "";

    public int Quantity { get; init; }

    public Guid? PersonKey { get; init; }

    public Guid? InstitutionId { get; init; }

    public string? InstitutionPath { get; init; }

    public string? InstitutionKind { get; init; }

    public string? Country { get; init; }

    public string? SubnationalUnit { get; init; }

    public string? Sex { get; init; }

    public string? Category { get; init; }

    public Guid? ModuleId { get; init; }

    public Guid? ModuleVersionId { get; init; }

    public Guid? CohortId { get; init; }

    public string FundingShares { get; init; } = "[]";

    public DateOnly OccurredOn { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public string RuleVersion { get; init; } = "";

    public string Provenance { get; init; } = "";

    public Guid? CorrectsFactId { get; init; }

    public Fact Fact => new()
    {
        Id = Id,
        SourceKey = SourceKey,
        Kind = Code.Read<FactKind>(Kind),
        Unit = Code.Read<FactUnit>(Unit),
        Quantity = Quantity,
        PersonKey = PersonKey,
        InstitutionId = InstitutionId,
        InstitutionPath = InstitutionPath,
        InstitutionKind = InstitutionKind,
        Country = Country,
        SubnationalUnit = SubnationalUnit,
        Sex = Sex,
        Category = Category,
        ModuleId = ModuleId,
        ModuleVersionId = ModuleVersionId,
        CohortId = CohortId,
        FundingShares = CanonicalJson.Read<ValueList<FundingShare>>(FundingShares),
        OccurredOn = OccurredOn,
        RecordedAt = RecordedAt,
        RuleVersion = RuleVersion,
        Provenance = Code.Read<Provenance>(Provenance),
        CorrectsFactId = CorrectsFactId,
    };
}
