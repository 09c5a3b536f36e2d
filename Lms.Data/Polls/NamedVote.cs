namespace Lms.Data.Polls;

/// <summary>Who answered what.</summary>
public sealed record NamedVote
{
    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    /// <summary>JSON of a <see cref="Assessments.Polls.PollChoice"/>.</summary>
    public string Choice { get; init; } = "";

    /// <summary>Quiz: the mark.</summary>
    public int? ShareBasisPoints { get; init; }

    public int? Points { get; init; }

    public DateTimeOffset At { get; init; }
}
