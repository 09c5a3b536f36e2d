using System.Globalization;

namespace Lms.Assessments.Holidays;

/// <summary>
/// Kept at every full moon: the Poya days of Sri Lanka. The full moon is reckoned by the main periodic terms of its mean (J. Meeus,
/// Astronomical Algorithms, 2nd edition, chapter 49), good to about an hour between 1900 and 2100; which of the two days beside it is
/// kept the government says, so a date is reckoned until then. Its turn is the number of the moon since 2000, <c>m327</c>.
/// </summary>
/// <param name="LeadHours">The day kept is that of the place this long before the moon is full there.</param>
public sealed record FullMoonObservance(string Code, TimeSpan Offset, int LeadHours) : Observance(Code, HolidayKind.Moon, 1)
{
    private const double MoonsAYear = 12.3685;
    private const double LastYear = 2100;

    public override IEnumerable<(string Turn, DateOnly OnDate)> In(int year)
    {
        if (year is < 1900 or > (int)LastYear)
        {
            return [];
        }

        var first = (int)Math.Floor((year - 2000) * MoonsAYear) - 2;
        return Enumerable.Range(first, 16)
            .Select(moon => ("m" + moon.ToString(CultureInfo.InvariantCulture), DateOnly.FromDateTime(Full(moon).Add(Offset).AddHours(-LeadHours).DateTime)))
            .Where(o => o.Item2.Year == year);
    }

    /// <summary>When that moon is full, UTC; earth time is taken for UTC, a minute apart in this century.</summary>
    private static DateTimeOffset Full(int moon)
    {
        var k = moon + 0.5;
        var t = k / (MoonsAYear * 100);
        var day = 2451550.09766 + (29.530588861 * k) + (0.00015437 * t * t);
        var sun = Radians(2.5534 + (29.1053567 * k));
        var anomaly = Radians(201.5643 + (385.81693528 * k) + (0.0107582 * t * t));
        var latitude = Radians(160.7108 + (390.67050284 * k) - (0.0016118 * t * t));
        var eccentricity = 1 - (0.002516 * t);
        day += (-0.40614 * Math.Sin(anomaly)) + (0.17302 * eccentricity * Math.Sin(sun)) + (0.01614 * Math.Sin(2 * anomaly)) + (0.01043 * Math.Sin(2 * latitude))
            + (0.00734 * eccentricity * Math.Sin(anomaly - sun)) - (0.00515 * eccentricity * Math.Sin(anomaly + sun)) + (0.00209 * eccentricity * eccentricity * Math.Sin(2 * sun));
        return DateTimeOffset.UnixEpoch.AddDays(day - 2440587.5);
    }

    private static double Radians(double degrees) => degrees % 360 * Math.PI / 180;
}
