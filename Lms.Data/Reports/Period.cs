namespace Lms.Data.Reports;

/// <summary>Days a figure is about, both included.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>The calendar year so far.</summary>
    public static Period YearTo(DateOnly today) => new(new DateOnly(today.Year, 1, 1), today);

    /// <summary>The calendar month of a day, whole.</summary>
    public static Period MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>The calendar quarter of a day, whole.</summary>
    public static Period QuarterOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1);
        return new(first, first.AddMonths(3).AddDays(-1));
    }
}
