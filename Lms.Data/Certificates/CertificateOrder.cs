namespace Lms.Data.Certificates;

/// <summary>What an issue is made from: the person, the module and the cohort as they are in the issuing transaction.</summary>
internal sealed record CertificateOrder
{
    public Guid EnrolmentId { get; init; }

    public int Version { get; init; } = 1;

    public string LatinName { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string Language { get; init; } = "";

    public string ModuleCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public int ModuleVersion { get; init; }

    public int Hours { get; init; }

    public int CertificateYears { get; init; }

    public string CohortCode { get; init; } = "";

    public DateOnly StartedOn { get; init; }

    public DateOnly IssuedOn { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public string RuleVersion { get; init; } = "";
}
