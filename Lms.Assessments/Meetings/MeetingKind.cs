namespace Lms.Assessments.Meetings;

/// <summary>How mentor and person meet. Stored as its <see cref="Values.Code"/>.</summary>
public enum MeetingKind
{
    Call,

    Visit,

    Online,

    /// <summary>A written exchange.</summary>
    Message,
}
