namespace Lms.Assessments.Holidays;

/// <summary>The days off of a country: its weekend and its holidays. Knows nothing of the hour; days are those of the place.</summary>
/// <param name="Weekend">None to six weekdays.</param>
public sealed record WorkCalendar(IReadOnlySet<DayOfWeek> Weekend, IReadOnlyList<Holiday> Holidays)
{
    // Longer than any row of days off there is; a list typed wrong must not send a cohort into the next year.
    private const int Furthest = 31;

    public static readonly WorkCalendar Empty = new(new HashSet<DayOfWeek>(), []);

    /// <summary>The holiday of that day; the one that began first where two meet.</summary>
    public Holiday? On(DateOnly day) => Holidays.Where(h => h.Holds(day)).MinBy(h => h.OnDate);

    /// <param name="chosen">The weekday that a rule names. It was chosen knowing the weekend, so for that rule it is a working day.</param>
    public bool IsWorking(DateOnly day, DayOfWeek? chosen = null) => On(day) is null && (!Weekend.Contains(day.DayOfWeek) || day.DayOfWeek == chosen);

    /// <summary>The same calendar after one holiday was changed.</summary>
    /// <param name="after">Null when it is not kept.</param>
    public WorkCalendar Change(Holiday before, Holiday? after) =>
        this with { Holidays = [.. Holidays.Where(h => h != before), .. after is null ? Array.Empty<Holiday>() : [after]] };

    /// <summary>Where a date goes under a rule; it stays where no working day is within a month.</summary>
    /// <param name="notBefore">Earlier days are not offered: what has passed already, or the first day of the series.</param>
    public ShiftedDate Shift(DateOnly date, ShiftRule rule, DayOfWeek? chosen, DateOnly notBefore)
    {
        if (rule == ShiftRule.None || IsWorking(date, chosen))
        {
            return new ShiftedDate(date, date, null);
        }

        var later = Nearest(date, 1, chosen, notBefore);
        var earlier = Nearest(date, -1, chosen, notBefore);
        var to = rule switch
        {
            ShiftRule.NextWorking => later,
            ShiftRule.PreviousWorking => earlier ?? later,
            _ => earlier is { } before && (later is not { } after || date.DayNumber - before.DayNumber < after.DayNumber - date.DayNumber) ? before : later,
        };
        return new ShiftedDate(date, to ?? date, to is null ? null : On(date));
    }

    private DateOnly? Nearest(DateOnly from, int step, DayOfWeek? chosen, DateOnly notBefore)
    {
        for (var away = 1; away <= Furthest; away++)
        {
            var day = from.AddDays(step * away);
            if (day >= notBefore && IsWorking(day, chosen))
            {
                return day;
            }
        }

        return null;
    }
}
