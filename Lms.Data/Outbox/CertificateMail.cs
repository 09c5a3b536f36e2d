namespace Lms.Data.Outbox;

/// <summary>What a certificate's mail tells.</summary>
public sealed record CertificateMail
{
    public Guid CertificateId { get; init; }

    public string Number { get; init; } = "";

    public string Code { get; init; } = "";

    public DateTimeOffset IssuedAt { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public string TimeZone { get; init; } = "";

    public string ModuleTitle { get; init; } = "";
}
