namespace Lms.Assessments.Statistics;

/// <summary>What the check of two forms found. Shown as the text of its <see cref="Values.Code"/>.</summary>
public enum FormVerdict
{
    /// <summary>Too few took one of the forms first.</summary>
    TooFew,

    /// <summary>The whole interval lies within the margin: a difference between them is too small to matter.</summary>
    Alike,

    /// <summary>The interval reaches beyond the margin, and no difference is in it too.</summary>
    NotSure,

    /// <summary>One is harder: no difference lies outside of the interval, which reaches beyond the margin.</summary>
    Different,
}
