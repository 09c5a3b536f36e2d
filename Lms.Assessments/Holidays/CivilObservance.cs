using System.Globalization;

namespace Lms.Assessments.Holidays;

/// <summary>Kept on the same day of every civil year; its turn is the year, <c>2026</c>.</summary>
public sealed record CivilObservance(string Code, int Month, int Day, int Days = 1) : Observance(Code, HolidayKind.Fixed, Days)
{
    public override IEnumerable<(string Turn, DateOnly OnDate)> In(int year) => [(year.ToString(CultureInfo.InvariantCulture), new DateOnly(year, Month, Day))];
}
