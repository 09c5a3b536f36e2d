namespace Lms.Data.Sessions;

/// <summary>What the room, the console and the projector show of a session beside its <see cref="SessionAccess"/>.</summary>
public sealed record RoomHead
{
    public string StartsLocal { get; init; } = "";

    public int Days { get; init; }

    public int LengthMinutes { get; init; }

    public string? Place { get; init; }

    public string? VideoUrl { get; init; }

    public string? LeadName { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string ModuleCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string CohortCode { get; init; } = "";

    /// <summary>Its first day on the wall of its own zone.</summary>
    public DateOnly FirstOn => DateOnly.ParseExact(StartsLocal[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
