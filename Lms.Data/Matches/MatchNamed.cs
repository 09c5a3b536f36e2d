namespace Lms.Data.Matches;

/// <summary>A person as a suggestion names them.</summary>
public sealed record MatchNamed(Guid Id, string NativeName, string LatinName, string RegistrationNumber, string InstitutionName, DateTimeOffset CreatedAt);
