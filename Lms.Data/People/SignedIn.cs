namespace Lms.Data.People;

/// <summary>Everything the web asks about a signed-in browser, read in one go and kept for some seconds.</summary>
public sealed record SignedIn
{
    public Guid SessionId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset SeenAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string SecurityStamp { get; init; } = "";

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Language { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string InstitutionName { get; init; } = "";

    public IReadOnlyList<Role> Roles { get; init; } = [];
}
