namespace Lms.Data.Certificates;

/// <summary>One issue, as stored.</summary>
public sealed record CertificateRow
{
    public Guid Id { get; init; }

    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public Guid InstitutionId { get; init; }

    public Guid CohortId { get; init; }

    public int Version { get; init; }

    public string Number { get; init; } = "";

    public string Code { get; init; } = "";

    public string Payload { get; init; } = "";

    public string KeyId { get; init; } = "";

    public string RuleVersion { get; init; } = "";

    public DateTimeOffset IssuedAt { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public string State { get; init; } = "";

    public Guid? ReplacedById { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? EndedReason { get; init; }

    /// <summary>SHA-256 of the stored document in hexadecimal; null while it is not drawn yet.</summary>
    public string? Sha256 { get; init; }

    public CertificatePayload Printed() => CertificatePayload.Parse(Payload);
}
