namespace Lms.Assessments.Sessions;

/// <summary>A reminder of a session. Stored as its <see cref="Values.Code"/>.</summary>
public enum ReminderKind
{
    /// <summary>A week before.</summary>
    Week,

    /// <summary>A day before.</summary>
    Day,

    /// <summary>An hour before.</summary>
    Hour,
}
