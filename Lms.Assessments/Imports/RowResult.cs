namespace Lms.Assessments.Imports;

/// <summary>What became of a row. Stored as its <see cref="Values.Code"/>.</summary>
public enum RowResult
{
    Created,
    Updated,

    /// <summary>There was nothing to do, or somebody chose to do nothing.</summary>
    Untouched,

    /// <summary>Refused, or nobody said who it is. Kept as <see cref="Untouched"/>, and told apart where it is shown.</summary>
    LeftOut,

    /// <summary>What it would do was no longer what had been shown.</summary>
    Moved,

    TakenBack,

    /// <summary>The undoing left it, for a reason.</summary>
    Left,
}
