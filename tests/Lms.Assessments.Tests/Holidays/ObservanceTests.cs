using Lms.Assessments.Holidays;

namespace Lms.Assessments.Tests.Holidays;

public sealed class ObservanceTests
{
    private static readonly IslamicObservance Fitr = new("eid_al_fitr", 10, 1, 3);
    private static readonly FullMoonObservance Poya = new("poya", TimeSpan.FromMinutes(330), LeadHours: 12);

    [Fact]
    public void A_fixed_day_is_the_same_every_year() =>
        Assert.Equal([("2027", new DateOnly(2027, 8, 14))], new CivilObservance("independence", 8, 14).In(2027));

    // First of Shawwal by Umm al-Qura, as Saudi Arabia announced it in these years.
    [Theory]
    [InlineData(2024, "h1445", 4, 10)]
    [InlineData(2025, "h1446", 3, 30)]
    [InlineData(2026, "h1447", 3, 20)]
    public void Eid_is_reckoned_by_the_moon(int year, string key, int month, int day) =>
        Assert.Equal([(key, new DateOnly(year, month, day))], Fitr.In(year));

    [Fact]
    public void A_country_that_is_a_day_later_is_reckoned_a_day_later() =>
        Assert.Equal(new DateOnly(2026, 3, 21), (Fitr with { LaterDays = 1 }).In(2026).Single().OnDate);

    [Fact]
    public void Thirty_three_civil_years_hold_thirty_four_of_the_moon()
    {
        var found = Enumerable.Range(2020, 33).SelectMany(y => Fitr.In(y)).ToList();

        Assert.Equal(34, found.Count);
        Assert.Equal(found.Count, found.Select(f => f.Turn).Distinct().Count());
        Assert.Contains(Enumerable.Range(2020, 33), y => Fitr.In(y).Count() == 2);
    }

    [Fact]
    public void Beyond_the_reckoning_there_is_none()
    {
        Assert.Empty(Fitr.In(2200));
        Assert.Empty(Poya.In(2200));
    }

    // The thirteen Poya days gazetted for 2026, a day of grace: which day beside the moon is kept is not astronomy.
    [Fact]
    public void Every_full_moon_is_a_poya_day_or_a_day_beside_one()
    {
        int[] gazetted = [103, 201, 302, 401, 501, 530, 629, 729, 827, 926, 1025, 1124, 1223];

        var reckoned = Poya.In(2026).Select(f => f.OnDate).ToList();

        Assert.Equal(gazetted.Length, reckoned.Count);
        var apart = gazetted.Select((day, n) => reckoned[n].DayNumber - new DateOnly(2026, day / 100, day % 100).DayNumber).ToList();
        Assert.All(apart, days => Assert.InRange(days, 0, 1));
        Assert.Equal(11, apart.Count(days => days == 0));
    }

    // Full moons by almanac: 2000-01-21 04:40, 2026-03-03 11:38, 2050-05-06 22:26 UTC.
    [Theory]
    [InlineData(2000, 1, 21)]
    [InlineData(2026, 3, 3)]
    [InlineData(2050, 5, 6)]
    public void The_moon_is_full_when_the_almanac_says(int year, int month, int day) =>
        Assert.Contains(new DateOnly(year, month, day), new FullMoonObservance("full", TimeSpan.Zero, 0).In(year).Select(f => f.OnDate));

    [Fact]
    public void No_moon_is_counted_in_two_years() =>
        Assert.Equal(1237, Enumerable.Range(2000, 100).SelectMany(y => Poya.In(y)).Select(f => f.Turn).Distinct().Count());
}
