using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Holidays;
using Lms.Assessments.Values;
using Lms.Data.Cohorts;

namespace Lms.Scheduler.Cohorts;

/// <summary>From a stored series to its rule, its months and the dates of a cohort.</summary>
public static class SeriesCalendar
{
    /// <summary>How far ahead cohorts are made. An outage shorter than this loses no cohort.</summary>
    public const int MonthsAhead = 3;

    public static MonthlyRule Rule(string kind, int number, int? weekday, string localTime, string timeZone) => MonthlyRule.Of(
        Code.Read<MonthlyRuleKind>(kind),
        number,
        (DayOfWeek?)weekday,
        TimeOnly.ParseExact(localTime, "HH:mm", CultureInfo.InvariantCulture),
        TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    public static MonthlyRule Rule(this CohortSeries series) => Rule(series.RuleKind, series.RuleNumber, series.RuleWeekday, series.LocalTime, series.TimeZone);

    /// <summary>The months a series has to have settled by now: from its first day to three months ahead, none after its last day.</summary>
    public static IEnumerable<Occurrence> Months(this CohortSeries series, DateTimeOffset now)
    {
        var rule = series.Rule();
        var (first, last) = (Month.Of(series.StartsOn), Month.Of(Today(now, rule.Zone)).Add(MonthsAhead));
        var months = ((last.Year - first.Year) * 12) + last.Number - first.Number + 1;
        return rule.From(series.StartsOn, Math.Max(0, months))
            .Where(o => series.EndsOn is not { } end || (o.StartsLocal is { } local ? DateOnly.FromDateTime(local) <= end : o.Month <= Month.Of(end)));
    }

    /// <summary>
    /// The dates of a cohort of this series in one month, clear of the days off it asks to keep clear of; null where the rule has no
    /// date in it. A date that has passed is not moved: its month was missed.
    /// </summary>
    public static CohortPlan? Plan(this CohortSeries series, Occurrence occurrence, WorkCalendar calendar, DateTimeOffset now)
    {
        if (occurrence.StartsLocal is not { } local)
        {
            return null;
        }

        var rule = Code.Read<ShiftRule>(series.ShiftRule);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(series.TimeZone);
        return rule == ShiftRule.None || occurrence.StartsAt <= now
            ? Plan(local, zone, series.LeadDays, series.LengthDays)
            : Plan(calendar.Shift(DateOnly.FromDateTime(local), rule, (DayOfWeek?)series.RuleWeekday, NotBefore(series.StartsOn, zone, now)), local, zone, series.LeadDays, series.LengthDays);
    }

    /// <summary>Where a cohort that was made should be by the days off as they are known now.</summary>
    public static CohortPlan Plan(this MovableCohort cohort, WorkCalendar calendar, DateTimeOffset now)
    {
        var (local, zone) = (WallClock.Parse(cohort.NominalLocal) ?? throw new FormatException(cohort.NominalLocal), TimeZoneInfo.FindSystemTimeZoneById(cohort.TimeZone));
        // Where it stands is always offered: on the morning of its day it does not go anywhere.
        var stands = DateOnly.FromDateTime(WallClock.Parse(cohort.StartsLocal) ?? throw new FormatException(cohort.StartsLocal));
        var earliest = NotBefore(cohort.SeriesStartsOn, zone, now);
        var shifted = calendar.Shift(DateOnly.FromDateTime(local), Code.Read<ShiftRule>(cohort.ShiftRule), (DayOfWeek?)cohort.RuleWeekday, stands < earliest ? stands : earliest);
        return Plan(shifted, local, zone, cohort.LeadDays, cohort.LengthDays);
    }

    /// <summary>Its new plan where the days off send it elsewhere, and that is still to come; null where it stays.</summary>
    public static CohortPlan? Move(this MovableCohort cohort, WorkCalendar calendar, DateTimeOffset now) =>
        cohort.Plan(calendar, now) is var plan && plan.StartsLocal != cohort.StartsLocal && plan.Dates.StartsAt > now ? plan : null;

    /// <summary>Opening and end are the same time on the wall, so many days before and after: a clock change between them moves neither.</summary>
    public static CohortPlan Plan(DateTime startsLocal, TimeZoneInfo zone, int leadDays, int lengthDays) => new(
        WallClock.Text(startsLocal),
        zone.Id,
        new CohortDates(
            WallClock.Instant(startsLocal.AddDays(-leadDays), zone),
            WallClock.Instant(startsLocal, zone),
            WallClock.Instant(startsLocal.AddDays(lengthDays), zone)));

    /// <summary>The earliest day a date may move to: tomorrow, since today's hour may have passed, and none before the series.</summary>
    public static DateOnly NotBefore(DateOnly seriesStartsOn, TimeZoneInfo zone, DateTimeOffset now) =>
        Today(now, zone).AddDays(1) is var tomorrow && tomorrow > seriesStartsOn ? tomorrow : seriesStartsOn;

    private static CohortPlan Plan(ShiftedDate shifted, DateTime nominal, TimeZoneInfo zone, int leadDays, int lengthDays) =>
        Plan(shifted.Date.ToDateTime(TimeOnly.FromDateTime(nominal)), zone, leadDays, lengthDays) with { NominalLocal = WallClock.Text(nominal), MovedFor = shifted.For?.Name };

    private static DateOnly Today(DateTimeOffset now, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
}
