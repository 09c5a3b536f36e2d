namespace Lms.Data.Calendars;

/// <summary>The secret address at which somebody's calendar program fetches their dates; without the secret.</summary>
public sealed record CalendarFeed
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>A newer one was made, or it was ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Last, to the hour.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    public string? ContentHash { get; init; }

    public DateTimeOffset? ContentAt { get; init; }

    public string Language { get; init; } = "";

    /// <summary>The account works.</summary>
    public bool IsOpen { get; init; }
}
