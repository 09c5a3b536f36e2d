namespace Lms.Data.Polls;

/// <summary>Who could vote.</summary>
public sealed record PollPeople
{
    public long Enrolled { get; init; }

    /// <summary>Those whose page was open within the last minute and a half.</summary>
    public long Here { get; init; }
}
