namespace Lms.Assessments.Disclosure;

/// <summary>Whether a cell is still to be decided, or was decided when it was published and stays as it was.</summary>
public enum CellStanding
{
    /// <summary>Not published yet: it may be shown or masked.</summary>
    Open,

    /// <summary>Published earlier with its value.</summary>
    Shown,

    /// <summary>Published earlier without its value.</summary>
    Masked,
}
