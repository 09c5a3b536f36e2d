using System.Globalization;
using Lms.Assessments.Cohorts;
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
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, rule.Zone).DateTime);
        var (first, last) = (Month.Of(series.StartsOn), Month.Of(today).Add(MonthsAhead));
        var months = ((last.Year - first.Year) * 12) + last.Number - first.Number + 1;
        return rule.From(series.StartsOn, Math.Max(0, months))
            .Where(o => series.EndsOn is not { } end || (o.StartsLocal is { } local ? DateOnly.FromDateTime(local) <= end : o.Month <= Month.Of(end)));
    }

    /// <summary>The dates of a cohort of this series in one month; null where the rule has no date in it.</summary>
    public static CohortPlan? Plan(this CohortSeries series, Occurrence occurrence) =>
        occurrence.StartsLocal is { } local ? Plan(local, TimeZoneInfo.FindSystemTimeZoneById(series.TimeZone), series.LeadDays, series.LengthDays) : null;

    /// <summary>Opening and end are the same time on the wall, so many days before and after: a clock change between them moves neither.</summary>
    public static CohortPlan Plan(DateTime startsLocal, TimeZoneInfo zone, int leadDays, int lengthDays) => new(
        WallClock.Text(startsLocal),
        zone.Id,
        new CohortDates(
            WallClock.Instant(startsLocal.AddDays(-leadDays), zone),
            WallClock.Instant(startsLocal, zone),
            WallClock.Instant(startsLocal.AddDays(lengthDays), zone)));
}
