namespace Lms.Data.Sessions;

/// <summary>A session that is over, after which nobody was written to yet.</summary>
public sealed record ClosedSession
{
    public Guid SessionId { get; init; }

    public DateTimeOffset ClosedAt { get; init; }
}
