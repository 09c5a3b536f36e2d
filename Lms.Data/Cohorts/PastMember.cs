using Lms.Assessments.Facts;

namespace Lms.Data.Cohorts;

/// <summary>Somebody on the lists of a past cohort, as facts know them: by a key, and by where they worked.</summary>
internal sealed record PastMember
{
    public Guid FactKey { get; init; }

    public string Sex { get; init; } = "";

    public string Category { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string InstitutionPath { get; init; } = "";

    public string InstitutionKind { get; init; } = "";

    public string Country { get; init; } = "";

    public string? SubnationalUnit { get; init; }

    public Fact In(Fact fact) => fact with
    {
        PersonKey = FactKey,
        Sex = Sex,
        Category = Category,
        InstitutionId = InstitutionId,
        InstitutionPath = InstitutionPath,
        InstitutionKind = InstitutionKind,
        Country = Country,
        SubnationalUnit = SubnationalUnit,
    };
}
