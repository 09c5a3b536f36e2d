namespace Lms.Assessments.Holidays;

/// <summary>A holiday as a country keeps it every year.</summary>
/// <param name="Code">Its name's key, at most 40 characters.</param>
/// <param name="Days">Days off in a row, at least 1.</param>
public abstract record Observance(string Code, HolidayKind Kind, int Days)
{
    /// <summary>Its dates that begin in a civil year, with the key of the turn they are: at most 6 characters, never the same twice.</summary>
    public abstract IEnumerable<(string Turn, DateOnly OnDate)> In(int year);
}
