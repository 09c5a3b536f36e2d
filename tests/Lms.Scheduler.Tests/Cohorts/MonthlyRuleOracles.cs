using System.Globalization;
using Cronos;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Tests.Cohorts;

/// <summary>
/// Two libraries that agree with us wherever they mean the same: Cronos on dates and on both kinds of clock change (except where a
/// month is too short for the day: it leaves the month out, we take the last day), Ical.Net on dates (it places a jumped-over time elsewhere).
/// </summary>
public sealed class MonthlyRuleOracles
{
    private const int Cases = 1_200;

    private static readonly string[] Zones =
    [
        "Asia/Bishkek", "Asia/Dushanbe", "Asia/Karachi", "Asia/Kabul", "Asia/Colombo", "Asia/Dhaka", "Asia/Baghdad", "Europe/London",
        "Europe/Vienna", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Beirut", "Pacific/Chatham",
    ];

    [Fact]
    public void Instants_agree_with_Cronos_in_every_zone_and_clock_change()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var (rule, first) = Draw(seed);
            if (rule is { Kind: MonthlyRuleKind.DayOfMonth, Number: > 28 })
            {
                continue;
            }

            var day = rule.Kind switch
            {
                MonthlyRuleKind.NthWeekday => $"* * {(int)rule.Weekday!}#{rule.Number}",
                MonthlyRuleKind.LastWeekday => $"* * {(int)rule.Weekday!}L",
                _ => $"{rule.Number} * *",
            };
            var cron = CronExpression.Parse(string.Create(CultureInfo.InvariantCulture, $"{rule.Time.Minute} {rule.Time.Hour} {day}"));
            var from = WallClock.Instant(first.ToDateTime(TimeOnly.MinValue), rule.Zone);
            var theirs = cron.GetOccurrences(from, from.AddYears(3), rule.Zone).Take(12).Select(o => o.ToUniversalTime()).ToList();
            Assert.Equal(theirs, rule.Next(first, theirs.Count).Select(o => o.StartsAt!.Value));
        }
    }

    [Fact]
    public void Dates_agree_with_iCalendar_rules()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var (rule, first) = Draw(seed);
            var weekday = rule.Weekday?.ToString()[..2].ToUpperInvariant();
            var by = rule.Kind switch
            {
                MonthlyRuleKind.NthWeekday => $"BYDAY={rule.Number}{weekday}",
                MonthlyRuleKind.LastWeekday => $"BYDAY=-1{weekday}",
                // The last of the days up to ours that the month has: how the standard says "clamp".
                _ => $"BYMONTHDAY={string.Join(',', Enumerable.Range(Math.Min(rule.Number, 28), Math.Max(1, rule.Number - 27)))};BYSETPOS=-1",
            };
            var start = new CalDateTime(first.Year, first.Month, first.Day, rule.Time.Hour, rule.Time.Minute, 0);
            var meeting = new CalendarEvent { Start = start, RecurrenceRule = new RecurrenceRule($"FREQ=MONTHLY;{by}") };
            var ours = rule.Next(first, 12).Select(o => DateOnly.FromDateTime(o.StartsLocal!.Value)).ToList();
            var theirs = meeting.GetOccurrences(start).Select(o => o.Period.StartTime.Date)
                .Where(d => rule.DateIn(Month.Of(first)) == first || d != first).Take(12).ToList();
            Assert.Equal(theirs, ours);
        }
    }

    private static (MonthlyRule Rule, DateOnly First) Draw(int seed)
    {
        var dice = new Dice(seed);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[dice.Next(Zones.Length)]);
        // Half of the times stand where clocks change.
        var time = dice.Next(2) == 0 ? new TimeOnly(dice.Next(4), 15 * dice.Next(4)) : new TimeOnly(dice.Next(24), dice.Next(60));
        var weekday = (DayOfWeek)dice.Next(7);
        var rule = dice.Next(3) switch
        {
            0 => MonthlyRule.NthWeekday(1 + dice.Next(5), weekday, time, zone),
            1 => MonthlyRule.LastWeekday(weekday, time, zone),
            _ => MonthlyRule.DayOfMonth(1 + dice.Next(31), time, zone),
        };
        return (rule, new DateOnly(2020, 1, 1).AddDays(dice.Next(3650)));
    }

    /// <summary>A small generator of our own, so that a case is its seed on every machine.</summary>
    private sealed class Dice(int seed)
    {
        private ulong state = ((ulong)seed * 0x9E3779B97F4A7C15) + 0xD1B54A32D192ED03;

        public int Next(int below)
        {
            state ^= state >> 12;
            state ^= state << 25;
            state ^= state >> 27;
            return (int)((state * 0x2545F4914F6CDD1D >> 33) % (ulong)below);
        }
    }
}
