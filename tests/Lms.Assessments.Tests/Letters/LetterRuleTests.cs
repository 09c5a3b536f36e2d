using Lms.Assessments.Letters;

namespace Lms.Assessments.Tests.Letters;

/// <summary>Who gets which letter, and when: nights on the reader's clock, wishes, and what is too late.</summary>
public sealed class LetterRuleTests
{
    private static readonly QuietHours Night = new(21, 8);
    private static readonly TimeZoneInfo Dushanbe = TimeZoneInfo.FindSystemTimeZoneById("Asia/Dushanbe");
    private static readonly TimeZoneInfo Kolkata = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");

    [Theory]
    [InlineData("20:59", null)]
    [InlineData("21:00", "2026-12-02 08:00")]
    [InlineData("23:59", "2026-12-02 08:00")]
    [InlineData("00:00", "2026-12-01 08:00")]
    [InlineData("07:59", "2026-12-01 08:00")]
    [InlineData("08:00", null)]
    [InlineData("13:00", null)]
    public void The_night_ends_at_eight_on_the_readers_clock(string there, string? ends)
    {
        var now = At("2026-12-01 " + there, Kolkata);
        Assert.Equal(ends is null ? null : At(ends, Kolkata), Night.EndOf(now, Kolkata));
    }

    [Fact]
    public void The_same_instant_is_night_for_one_and_day_for_another()
    {
        var now = new DateTimeOffset(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);
        Assert.Null(Night.EndOf(now, Dushanbe));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero), Night.EndOf(now, TimeZoneInfo.Utc));
    }

    [Fact]
    public void Hours_of_one_day_and_none_at_all_may_be_set_too()
    {
        var noon = At("2026-12-01 13:30", Dushanbe);
        Assert.Equal(At("2026-12-01 15:00", Dushanbe), new QuietHours(12, 15).EndOf(noon, Dushanbe));
        Assert.Null(new QuietHours(12, 12).EndOf(noon, Dushanbe));
        Assert.Null(new QuietHours(0, 0).EndOf(At("2026-12-01 00:00", Dushanbe), Dushanbe));
    }

    [Fact]
    public void In_the_night_in_which_clocks_go_back_it_is_still_eight()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        Assert.Equal(At("2026-10-25 08:00", berlin), Night.EndOf(At("2026-10-24 22:00", berlin), berlin));
        // 02:00 does not exist on 29 March 2026.
        Assert.Equal(At("2026-03-29 03:00", berlin), new QuietHours(21, 2).EndOf(At("2026-03-28 22:00", berlin), berlin));
    }

    [Fact]
    public void What_is_essential_goes_at_night_and_to_everybody() =>
        Assert.Equal(LetterFate.Send, LetterRule.Decide(LetterKind.Essential, isStopped: true, Night, Dushanbe, At("2026-12-01 03:00", Dushanbe), null));

    [Theory]
    [InlineData(LetterKind.Reminder)]
    [InlineData(LetterKind.Missed)]
    [InlineData(LetterKind.News)]
    public void What_is_not_waits_for_the_morning_and_is_not_sent_to_who_stopped_it(LetterKind kind)
    {
        var night = At("2026-12-01 22:10", Dushanbe);
        Assert.Equal(new LetterFate(LetterVerdict.Wait, At("2026-12-02 08:00", Dushanbe)), LetterRule.Decide(kind, isStopped: false, Night, Dushanbe, night, null));
        Assert.Equal(LetterFate.Send, LetterRule.Decide(kind, isStopped: false, Night, Dushanbe, night.AddHours(10), null));
        Assert.Equal(LetterVerdict.Stopped, LetterRule.Decide(kind, isStopped: true, Night, Dushanbe, night, null).Verdict);
    }

    [Theory]
    [InlineData("08:30", LetterVerdict.Late)]
    [InlineData("08:39", LetterVerdict.Late)]
    [InlineData("08:40", LetterVerdict.Wait)]
    [InlineData("06:00", LetterVerdict.Late)]
    public void At_night_the_hours_reminder_of_an_early_session_is_dropped_unless_the_morning_is_early_enough(string starts, LetterVerdict verdict)
    {
        // Thirty minutes before the start is the last moment; the letters of a morning take ten minutes to go.
        var startsAt = At("2026-12-01 " + starts, Dushanbe);
        Assert.Equal(verdict, LetterRule.Decide(LetterKind.Reminder, isStopped: false, Night, Dushanbe, startsAt.AddHours(-1), startsAt.AddMinutes(-30)).Verdict);
    }

    [Fact]
    public void The_days_reminder_of_a_session_at_dawn_comes_the_morning_before()
    {
        var startsAt = At("2026-12-02 05:00", Dushanbe);
        Assert.Equal(new LetterFate(LetterVerdict.Wait, At("2026-12-01 08:00", Dushanbe)),
            LetterRule.Decide(LetterKind.Reminder, isStopped: false, Night, Dushanbe, startsAt.AddDays(-1), startsAt.AddHours(-3)));
    }

    [Fact]
    public void What_is_too_late_by_day_is_dropped_too()
    {
        var now = At("2026-12-01 12:00", Dushanbe);
        Assert.Equal(LetterVerdict.Late, LetterRule.Decide(LetterKind.Reminder, isStopped: false, Night, Dushanbe, now, now.AddMinutes(-1)).Verdict);
        Assert.Equal(LetterVerdict.Send, LetterRule.Decide(LetterKind.Reminder, isStopped: false, Night, Dushanbe, now, now).Verdict);
    }

    [Theory]
    [InlineData("invitation")]
    [InlineData("result")]
    [InlineData("certificate")]
    [InlineData("seat_offered")]
    [InlineData("session_changed")]
    [InlineData("a_letter_of_tomorrow")]
    public void Nobody_can_stop_what_they_need(string template) => Assert.Equal(LetterKind.Essential, LetterKinds.Of(template));

    private static DateTimeOffset At(string there, TimeZoneInfo zone)
    {
        var local = DateTime.Parse(there, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
