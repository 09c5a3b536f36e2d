namespace Lms.Data.Sessions;

/// <summary>Which part of a session changed.</summary>
public enum SessionPart
{
    /// <summary>An event was appended.</summary>
    Log,

    /// <summary>Somebody voted or wrote in a poll.</summary>
    Tally,

    /// <summary>Somebody came, went or checked in.</summary>
    People,

    /// <summary>A group's note was saved.</summary>
    Groups,
}
