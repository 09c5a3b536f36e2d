namespace Lms.Assessments.Holidays;

/// <summary>Days off in a row, by one reason.</summary>
/// <param name="OnDate">The first of them.</param>
/// <param name="Days">At least 1.</param>
/// <param name="Name">What it is called, for whoever is told why a date moved.</param>
public sealed record Holiday(DateOnly OnDate, int Days, string Name)
{
    public DateOnly LastDate => OnDate.AddDays(Days - 1);

    public bool Holds(DateOnly day) => day >= OnDate && day <= LastDate;
}
