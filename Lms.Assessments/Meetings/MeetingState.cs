namespace Lms.Assessments.Meetings;

/// <summary>Where a meeting stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum MeetingState
{
    Planned,

    Held,

    Cancelled,

    /// <summary>The person did not come.</summary>
    Missed,
}
