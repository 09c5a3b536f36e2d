using Lms.Assessments.Attendances;
using Lms.Assessments.Facts;

namespace Lms.Data.Cohorts;

/// <summary>What all facts of a past cohort have in common.</summary>
internal sealed record PastFrame
{
    public Guid CohortId { get; init; }

    public Guid ModuleId { get; init; }

    public Guid ModuleVersionId { get; init; }

    public string ModuleCode { get; init; } = "";

    public int RuleNumber { get; init; }

    public int PresenceNumber { get; init; }

    public Guid InstitutionId { get; init; }

    public string InstitutionPath { get; init; } = "";

    public string InstitutionKind { get; init; } = "";

    public string Country { get; init; } = "";

    public string? SubnationalUnit { get; init; }

    public Fact Fact(Guid id, string key, FactKind kind, FactUnit unit, DateOnly on, DateTimeOffset now, Provenance provenance) => new()
    {
        Id = id,
        SourceKey = key,
        Kind = kind,
        Unit = unit,
        InstitutionId = InstitutionId,
        InstitutionPath = InstitutionPath,
        InstitutionKind = InstitutionKind,
        Country = Country,
        SubnationalUnit = SubnationalUnit,
        ModuleId = ModuleId,
        ModuleVersionId = ModuleVersionId,
        CohortId = CohortId,
        OccurredOn = on,
        RecordedAt = now,
        RuleVersion = kind is FactKind.Completion or FactKind.Test ? Lms.Assessments.Facts.Fact.RuleName(ModuleCode, RuleNumber) : PresenceRule.Name(PresenceNumber),
        Provenance = provenance,
    };
}
