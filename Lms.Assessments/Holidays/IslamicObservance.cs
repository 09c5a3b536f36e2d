using System.Globalization;

namespace Lms.Assessments.Holidays;

/// <summary>
/// Kept by the Islamic year, whose months begin with a sighting and are only reckoned here (Umm al-Qura; other countries are often a day
/// later). Its turn is that year, <c>h1447</c>.
/// </summary>
/// <param name="LaterDays">How many days after the reckoning the country usually keeps it.</param>
public sealed record IslamicObservance(string Code, int Month, int Day, int Days = 1, int LaterDays = 0) : Observance(Code, HolidayKind.Moon, Days)
{
    private static readonly UmAlQuraCalendar Islamic = new();

    /// <summary>Two in a civil year of two new moons of that name, none in some. Empty beyond what the reckoning covers (1900 to 2076).</summary>
    public override IEnumerable<(string Turn, DateOnly OnDate)> In(int year)
    {
        var (first, last) = (new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), new DateTime(year, 12, 31, 0, 0, 0, DateTimeKind.Unspecified));
        if (first < Islamic.MinSupportedDateTime || last > Islamic.MaxSupportedDateTime.AddYears(-1))
        {
            return [];
        }

        return Enumerable.Range(Islamic.GetYear(first), Islamic.GetYear(last) - Islamic.GetYear(first) + 1)
            .Select(islamic => ("h" + islamic.ToString(CultureInfo.InvariantCulture), DateOnly.FromDateTime(Islamic.ToDateTime(islamic, Month, Day, 0, 0, 0, 0)).AddDays(LaterDays)))
            .Where(o => o.Item2.Year == year);
    }
}
