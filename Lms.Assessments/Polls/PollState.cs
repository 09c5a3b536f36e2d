namespace Lms.Assessments.Polls;

/// <summary>Where a poll stands; it goes forward only. Stored as its <see cref="Values.Code"/>.</summary>
public enum PollState
{
    Prepared,
    Open,
    Closed,
}
