namespace Lms.Assessments.Attempts;

/// <summary>Where an attempt stands. A step moves it forward, never back.</summary>
public enum AttemptState
{
    /// <summary>Answers may be saved until the person's deadline.</summary>
    InProgress,

    /// <summary>Handed in; not marked yet.</summary>
    Submitted,

    /// <summary>The deadline passed and it was closed with the answers acknowledged by then; not marked yet.</summary>
    Overdue,

    /// <summary>Marked, perhaps several times.</summary>
    Marked,
}
