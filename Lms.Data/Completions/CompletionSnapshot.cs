namespace Lms.Data.Completions;

/// <summary>All that the fact and the certificate need of one enrolment, and the rule that holds for it.</summary>
internal sealed record CompletionSnapshot
{
    public Guid EnrolmentId { get; init; }

    public string State { get; init; } = "";

    public Guid PersonId { get; init; }

    public Guid FactKey { get; init; }

    public string LatinName { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string Language { get; init; } = "";

    public string Sex { get; init; } = "";

    public string Category { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string InstitutionPath { get; init; } = "";

    public string InstitutionKind { get; init; } = "";

    public string Country { get; init; } = "";

    public string? SubnationalUnit { get; init; }

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public Guid ModuleId { get; init; }

    public string ModuleCode { get; init; } = "";

    public Guid ModuleVersionId { get; init; }

    public int ModuleVersion { get; init; }

    public string ModuleTitle { get; init; } = "";

    public int Hours { get; init; }

    public int CertificateYears { get; init; }

    public int RuleNumber { get; init; }

    public string Rule { get; init; } = "";
}
