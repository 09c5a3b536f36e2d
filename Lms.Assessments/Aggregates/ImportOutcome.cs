namespace Lms.Assessments.Aggregates;

/// <summary>What a line of a file would do.</summary>
public enum ImportOutcome
{
    /// <summary>A figure that was not there.</summary>
    New,

    /// <summary>It is there already, the same: nothing happens.</summary>
    Same,

    /// <summary>It corrects the figure that is there.</summary>
    Changes,

    /// <summary>It is left out, for a reason.</summary>
    Refused,
}
