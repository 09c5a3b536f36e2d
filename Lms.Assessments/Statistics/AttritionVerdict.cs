namespace Lms.Assessments.Statistics;

/// <summary>How those who dropped out differed before. Shown as the text of its <see cref="Values.Code"/>.</summary>
public enum AttritionVerdict
{
    NobodyLeft,

    /// <summary>Too few on one side to compare them.</summary>
    TooFew,

    /// <summary>At most 0.05 standard deviations.</summary>
    Alike,

    /// <summary>At most 0.25: say it.</summary>
    Slight,

    /// <summary>More: what is told of the stayers may not be true of all.</summary>
    Different,
}
