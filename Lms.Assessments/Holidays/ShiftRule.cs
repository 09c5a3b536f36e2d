namespace Lms.Assessments.Holidays;

/// <summary>Where a date goes that falls on a day off. Stored as its <see cref="Values.Code"/>.</summary>
public enum ShiftRule
{
    /// <summary>It stays.</summary>
    None,

    NextWorking,

    PreviousWorking,

    /// <summary>The nearer of the two; the later one where they are equally near.</summary>
    Nearest,
}
