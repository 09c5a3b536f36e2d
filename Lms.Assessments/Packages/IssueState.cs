namespace Lms.Assessments.Packages;

/// <summary>What became of a package's month. Stored as its <see cref="Values.Code"/>.</summary>
public enum IssueState
{
    /// <summary>Its files were made and its letters posted, in one transaction.</summary>
    Made,

    /// <summary>Nothing was released by the day it was due, so there was nothing to send.</summary>
    Nothing,
}
