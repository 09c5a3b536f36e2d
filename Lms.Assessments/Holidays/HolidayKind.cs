namespace Lms.Assessments.Holidays;

/// <summary>How a holiday finds its date. Stored as its <see cref="Values.Code"/>.</summary>
public enum HolidayKind
{
    /// <summary>The same date every year.</summary>
    Fixed,

    /// <summary>By the sighting of the moon: known for certain only the evening before.</summary>
    Moon,
}
