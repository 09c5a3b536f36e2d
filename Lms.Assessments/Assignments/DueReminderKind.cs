namespace Lms.Assessments.Assignments;

/// <summary>Which reminder of a due time. Stored as its <see cref="Values.Code"/>.</summary>
public enum DueReminderKind
{
    /// <summary>Seven days before.</summary>
    Week,

    /// <summary>A day before.</summary>
    Day,
}
