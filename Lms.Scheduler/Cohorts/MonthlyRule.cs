namespace Lms.Scheduler.Cohorts;

/// <summary>
/// One date a month, at a time on the wall of one place. Pure arithmetic on the calendar: no clock, no table.
/// A day 29 to 31 becomes the last day of a shorter month (leaving the month out would lose a cohort and nobody would be told);
/// a fifth weekday leaves out the months that have none, and the page says so before saving.
/// </summary>
public sealed record MonthlyRule
{
    private MonthlyRule(MonthlyRuleKind kind, int number, DayOfWeek? weekday, TimeOnly time, TimeZoneInfo zone) =>
        (Kind, Number, Weekday, Time, Zone) = (kind, number, weekday, time, zone);

    public MonthlyRuleKind Kind { get; }

    /// <summary>Which weekday of the month, 1 to 5; or the day, 1 to 31; 0 for the last weekday.</summary>
    public int Number { get; }

    public DayOfWeek? Weekday { get; }

    /// <summary>On the wall of <see cref="Zone"/>; whole minutes.</summary>
    public TimeOnly Time { get; }

    public TimeZoneInfo Zone { get; }

    public static MonthlyRule NthWeekday(int n, DayOfWeek weekday, TimeOnly time, TimeZoneInfo zone) =>
        new(MonthlyRuleKind.NthWeekday, InRange(n, 5), weekday, Whole(time), zone);

    public static MonthlyRule LastWeekday(DayOfWeek weekday, TimeOnly time, TimeZoneInfo zone) =>
        new(MonthlyRuleKind.LastWeekday, 0, weekday, Whole(time), zone);

    public static MonthlyRule DayOfMonth(int day, TimeOnly time, TimeZoneInfo zone) =>
        new(MonthlyRuleKind.DayOfMonth, InRange(day, 31), null, Whole(time), zone);

    /// <summary>The rule as its row holds it. Throws where the parts do not belong together.</summary>
    public static MonthlyRule Of(MonthlyRuleKind kind, int number, DayOfWeek? weekday, TimeOnly time, TimeZoneInfo zone) => kind switch
    {
        MonthlyRuleKind.NthWeekday => NthWeekday(number, weekday ?? throw new ArgumentNullException(nameof(weekday)), time, zone),
        MonthlyRuleKind.LastWeekday => LastWeekday(weekday ?? throw new ArgumentNullException(nameof(weekday)), time, zone),
        MonthlyRuleKind.DayOfMonth => DayOfMonth(number, time, zone),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The date in a month; null where the month has none.</summary>
    public DateOnly? DateIn(Month month) => Kind switch
    {
        MonthlyRuleKind.DayOfMonth => month.Day(Math.Min(Number, month.Days)),
        MonthlyRuleKind.LastWeekday => LastIn(month),
        MonthlyRuleKind.NthWeekday => FirstIn(month).AddDays(7 * (Number - 1)) is var date && month.Holds(date) ? date : null,
        _ => throw new InvalidOperationException(Kind.ToString()),
    };

    /// <summary>What the rule says of one month.</summary>
    public Occurrence In(Month month) => DateIn(month) is { } date
        ? new Occurrence(month, date.ToDateTime(Time), WallClock.Instant(date.ToDateTime(Time), Zone))
        : new Occurrence(month, null, null);

    /// <summary>Month by month from the month of <paramref name="first"/>; dates before that day are left out, months without a date are not.</summary>
    public IEnumerable<Occurrence> From(DateOnly first, int months) => Enumerable.Range(0, months)
        .Select(n => In(Month.Of(first).Add(n)))
        .Where(o => o.StartsLocal is not { } local || DateOnly.FromDateTime(local) >= first);

    /// <summary>The next dates there are, at most <paramref name="count"/>, starting no earlier than <paramref name="first"/>.</summary>
    public IEnumerable<Occurrence> Next(DateOnly first, int count) => From(first, 12 * 60).Where(o => o.StartsAt is not null).Take(count);

    /// <summary>Key of the text that says the rule in words: <c>series.rule_nth_weekday</c>, …</summary>
    public string WordsKey => Kind switch
    {
        MonthlyRuleKind.NthWeekday when Number == 5 => "series.rule_fifth_weekday",
        MonthlyRuleKind.NthWeekday => "series.rule_nth_weekday",
        MonthlyRuleKind.LastWeekday => "series.rule_last_weekday",
        MonthlyRuleKind.DayOfMonth when Number > 28 => "series.rule_day_or_last",
        _ => "series.rule_day",
    };

    private DateOnly FirstIn(Month month) => month.Day(1).AddDays(((int)Weekday!.Value - (int)month.Day(1).DayOfWeek + 7) % 7);

    private DateOnly LastIn(Month month) => month.Day(month.Days).AddDays(-(((int)month.Day(month.Days).DayOfWeek - (int)Weekday!.Value + 7) % 7));

    private static int InRange(int n, int most) => n >= 1 && n <= most ? n : throw new ArgumentOutOfRangeException(nameof(n), n, null);

    private static TimeOnly Whole(TimeOnly time) => time.Ticks % TimeSpan.TicksPerMinute == 0 ? time : throw new ArgumentOutOfRangeException(nameof(time), time, null);
}
