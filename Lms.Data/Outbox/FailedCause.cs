namespace Lms.Data.Outbox;

/// <summary>Letters that failed for the same cause.</summary>
public sealed record FailedCause
{
    /// <summary>Core: DeliveryRule.Cause; <c>not_known</c> of letters from before causes were kept.</summary>
    public string Cause { get; init; } = "";

    public long Letters { get; init; }

    /// <summary>What the server said of one of them, word for word.</summary>
    public string? Response { get; init; }
}
