namespace Lms.Data.AccessCodes;

/// <summary>What is printed on one slip. The code is here and on the paper, and nowhere else.</summary>
public sealed record Slip
{
    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string RegistrationNumber { get; init; } = "";

    public string Language { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public string InstitutionName { get; init; } = "";

    /// <summary>Twelve digits.</summary>
    public string Code { get; init; } = "";

    public DateTimeOffset ExpiresAt { get; init; }
}
