using System.Globalization;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Tests.Languages;

public sealed class DatesTests
{
    private static readonly TimeZoneInfo Dushanbe = TimeZoneInfo.FindSystemTimeZoneById("Asia/Dushanbe");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo Karachi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Karachi");
    private static readonly DateTimeOffset Ten = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);
    private readonly Dates dates = English.Words.Dates;

    [Fact]
    public void A_moment_stands_in_its_zone_and_on_the_readers_clock() =>
        Assert.Equal("Tue 1 Dec 2026, 10:00 (Dushanbe) · 06:00 your time", dates.Moment(Ten, Dushanbe, Berlin));

    [Fact]
    public void Two_zones_with_one_clock_are_written_once() => Assert.Equal("Tue 1 Dec 2026, 10:00 (Dushanbe)", dates.Moment(Ten, Dushanbe, Karachi));

    [Fact]
    public void Another_day_at_the_reader_is_named() => Assert.Equal(
        "Tue 1 Dec 2026, 02:00 (Dushanbe) · Mon 30 Nov 2026, 22:00 your time", dates.Moment(Ten.AddHours(-8), Dushanbe, Berlin));

    [Fact]
    public void A_language_orders_the_parts_of_a_day_its_own_way()
    {
        var russian = English.List.Read("ru").Dates;

        Assert.Equal("вт, 1 дек. 2026, 10:00 (Душанбе) · 06:00 по вашему времени".Replace(' ', '\u00A0'), russian.Moment(Ten, Dushanbe, Berlin).Replace(' ', '\u00A0'));
        Assert.Equal("вторник, 1 декабря 2026 года", russian.LongDay(new DateOnly(2026, 12, 1)));
        Assert.Equal("декабрь 2026", russian.Month(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void Two_times_of_one_clock_run_from_left_to_right_in_every_language()
    {
        Assert.Equal("10:00 – 11:58", dates.Hours(Ten, Ten.AddMinutes(118), Dushanbe));
        Assert.Equal("\u206610:00 – 11:58\u2069", English.List.Read("ur").Dates.Hours(Ten, Ten.AddMinutes(118), Dushanbe));
    }

    [Theory]
    [InlineData(40, "40 s")]
    [InlineData(61, "2 min")]
    [InlineData(25 * 60, "25 min")]
    [InlineData(90 * 60, "1 h 30 min")]
    [InlineData(2 * 3600, "2 h")]
    [InlineData(3 * 86400, "3 days")]
    public void Spans_are_written_in_the_unit_people_think_in(int seconds, string text) => Assert.Equal(text, dates.Span(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("fa-AF")]
    [InlineData("ps-AF")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void No_language_slips_into_another_calendar(string culture)
    {
        var language = new LanguageFile { Name = "x", Dir = "rtl", Culture = culture, Plurals = "fa" }.Read("x");

        Assert.IsType<GregorianCalendar>(language.Culture.DateTimeFormat.Calendar);
        Assert.EndsWith(" 2026", Dates.Day(new DateOnly(2026, 12, 1), language, new Lms.Scheduler.Languages.Figures(language)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Numerals.Latin, "12,345.5")]
    [InlineData(Numerals.EasternArabic, "۱۲٬۳۴۵٫۵")]
    public void Digits_and_their_separators_belong_together(Numerals numerals, string text)
    {
        var language = new LanguageFile { Name = "x", Dir = "rtl", Culture = "fa-AF", Plurals = "fa", Numerals = numerals }.Read("x");

        Assert.Equal(text, new Lms.Scheduler.Languages.Figures(language).Number(12345.5m));
    }

    [Fact]
    public void Amounts_carry_their_units()
    {
        Assert.Equal("1 kB", English.Words.Amounts.Size(300));
        Assert.Equal("34 kB", English.Words.Amounts.Size(34_200));
        Assert.Equal("1.2 MB", English.Words.Amounts.Size(1_234_567));
        Assert.Equal("3 of 10", English.Words.Amounts.Of(3, 10));
        Assert.Equal("2.5", English.Words.Amounts.Points(250));
        Assert.Equal("70.5%", English.Words.Figures.Percent(7_050));
    }
}
