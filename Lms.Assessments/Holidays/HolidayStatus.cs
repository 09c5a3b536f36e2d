namespace Lms.Assessments.Holidays;

/// <summary>How sure a holiday's date is. Stored as its <see cref="Values.Code"/>.</summary>
public enum HolidayStatus
{
    /// <summary>Reckoned; cohorts already keep clear of it, and move once more should it be announced for another day.</summary>
    Provisional,

    /// <summary>Announced.</summary>
    Confirmed,

    /// <summary>Not kept this year. Its row stays, so that the yearly list does not bring it back.</summary>
    Removed,
}
