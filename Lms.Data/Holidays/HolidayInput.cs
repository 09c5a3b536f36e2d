using Lms.Assessments.Holidays;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Data.Holidays;

/// <summary>A holiday as an administrator writes it.</summary>
public sealed record HolidayInput(string Name, HolidayKind Kind, HolidayStatus Status, DateOnly OnDate, int Days, string? Source)
{
    public const int LongestName = 120;
    public const int LongestSource = 300;
    public const int MostDays = 30;

    /// <exception cref="RuleBroken"><c>holiday.name</c>, <c>holiday.days</c>, <c>holiday.source</c></exception>
    internal HolidayRow Onto(HolidayRow row)
    {
        var broken = this switch
        {
            _ when Name.Trim().Length is 0 or > LongestName => new RuleBroken("holiday.name", LongestName),
            _ when Days is < 1 or > MostDays => new RuleBroken("holiday.days", MostDays),
            _ when Source?.Trim().Length > LongestSource => new RuleBroken("holiday.source", LongestSource),
            _ => null,
        };
        return broken is null
            ? row with { Name = Name.Trim(), Kind = Code.Of(Kind), Status = Code.Of(Status), OnDate = OnDate, Days = Days, Source = string.IsNullOrWhiteSpace(Source) ? null : Source.Trim() }
            : throw broken;
    }
}
