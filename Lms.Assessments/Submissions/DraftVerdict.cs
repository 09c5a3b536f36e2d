namespace Lms.Assessments.Submissions;

/// <summary>What becomes of a text that arrives for a draft.</summary>
public enum DraftVerdict
{
    Write,

    /// <summary>It stands already.</summary>
    Known,

    /// <summary>Another text came in between; it stays, and the sender is shown both.</summary>
    Conflict,
}
