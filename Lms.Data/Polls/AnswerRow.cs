namespace Lms.Data.Polls;

/// <summary>A text somebody wrote.</summary>
public sealed record AnswerRow
{
    public Guid Id { get; init; }

    public Guid PollId { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Cloud: what goes together.</summary>
    public string? WordKey { get; init; }

    public string State { get; init; } = "";

    /// <summary>Null where the poll is anonymous.</summary>
    public string? NativeName { get; init; }
}
