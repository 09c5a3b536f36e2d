using System.Text.Json;

namespace Lms.Data.Certificates;

/// <summary>Everything printed on a certificate that is not a label, frozen when it was issued.</summary>
public sealed record CertificatePayload
{
    public required string LatinName { get; init; }

    public required string NativeName { get; init; }

    /// <summary>BCP 47 tag of the labels.</summary>
    public required string Language { get; init; }

    public required string ModuleCode { get; init; }

    /// <summary>In <see cref="Language"/> where the module has it, else in the module's own.</summary>
    public required string ModuleTitle { get; init; }

    public required int Hours { get; init; }

    public required string CohortCode { get; init; }

    public required int ModuleVersion { get; init; }

    /// <summary>First day of the cohort, in its zone.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>Day of completion, in the cohort's zone: the date of issue of every version.</summary>
    public required DateOnly IssuedOn { get; init; }

    public required DateOnly? ExpiresOn { get; init; }

    public required string Issuer { get; init; }

    public required string Signatory { get; init; }

    public required string SignatoryOffice { get; init; }

    /// <summary>The text of the QR: verification address and signed statement.</summary>
    public required string Qr { get; init; }

    /// <summary>The address alone, as printed under the QR.</summary>
    public required string Address { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static CertificatePayload Parse(string json) => JsonSerializer.Deserialize<CertificatePayload>(json)!;
}
