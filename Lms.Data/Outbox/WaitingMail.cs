namespace Lms.Data.Outbox;

/// <summary>How many messages wait, and how many of them have been tried before.</summary>
public sealed record WaitingMail
{
    public long Messages { get; init; }

    public long Tried { get; init; }
}
