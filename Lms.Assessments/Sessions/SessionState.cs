namespace Lms.Assessments.Sessions;

/// <summary>Where a session stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum SessionState
{
    /// <summary>Being prepared; only its trainers see it.</summary>
    Draft,

    /// <summary>Its people see when and where.</summary>
    Published,

    /// <summary>Running now.</summary>
    Open,

    /// <summary>Paused until resumed: a break, or the night between two days.</summary>
    Adjourned,

    /// <summary>Over; its sheet is written.</summary>
    Closed,

    Cancelled,
}
