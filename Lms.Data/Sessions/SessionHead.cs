namespace Lms.Data.Sessions;

/// <summary>Where a session stands, in the least one can read of it.</summary>
public sealed record SessionHead
{
    public Guid SessionId { get; init; }

    public string State { get; init; } = "";

    public int LastSeq { get; init; }

    /// <summary>Some poll takes votes.</summary>
    public bool HasOpenPoll { get; init; }
}
