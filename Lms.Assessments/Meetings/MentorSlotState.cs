namespace Lms.Assessments.Meetings;

/// <summary>Where an offered time stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum MentorSlotState
{
    Open,
    Booked,
    Withdrawn,
}
