namespace Lms.Assessments.Holidays;

/// <summary>A date, and what became of it.</summary>
/// <param name="Nominal">What the rule of the series says; the period keeps its key.</param>
/// <param name="Date">Where it takes place.</param>
/// <param name="For">The holiday it makes way for; null where it did not move or only keeps clear of a weekend.</param>
public sealed record ShiftedDate(DateOnly Nominal, DateOnly Date, Holiday? For)
{
    public bool HasMoved => Nominal != Date;
}
