using Lms.Assessments.Holidays;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Cohorts;

/// <summary>What somebody wants of a series, as the form says it and the row keeps it.</summary>
public sealed record SeriesPlan
{
    public const int MostSeats = 2_000;
    public const int MostLeadDays = 180;
    public const int MostLengthDays = 366;

    public required Guid ModuleId { get; init; }

    public required string Name { get; init; }

    /// <summary><c>nth_weekday</c>, <c>last_weekday</c>, <c>day_of_month</c>; the calendar's own rule has checked the number and weekday.</summary>
    public required string RuleKind { get; init; }

    public required int RuleNumber { get; init; }

    /// <summary>0 Sunday to 6 Saturday.</summary>
    public int? RuleWeekday { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public required string LocalTime { get; init; }

    /// <summary>IANA.</summary>
    public required string TimeZone { get; init; }

    public required int Capacity { get; init; }

    /// <summary>Enrolment opens this many days before the start.</summary>
    public required int LeadDays { get; init; }

    /// <summary>Days from the start to the end.</summary>
    public required int LengthDays { get; init; }

    /// <summary>Whose people may join; null = everybody.</summary>
    public Guid? InstitutionId { get; init; }

    /// <summary>Dates before this day are not counted.</summary>
    public required DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>Where a date goes that falls on a day off.</summary>
    public ShiftRule Shift { get; init; }

    /// <summary>Whose days off, ISO 3166-1 alpha-2; said where dates move.</summary>
    public string? HolidayCountry { get; init; }

    /// <exception cref="RuleBroken"><c>series.name</c>, <c>series.capacity</c>, <c>series.lead</c>, <c>series.length</c>, <c>series.ends_before_start</c>, <c>series.holidays_of_whom</c></exception>
    public void Check()
    {
        var broken = this switch
        {
            _ when Name.Trim().Length is 0 or > 200 => new RuleBroken("series.name"),
            _ when Capacity is < 1 or > MostSeats => new RuleBroken("series.capacity", MostSeats),
            _ when LeadDays is < 0 or > MostLeadDays => new RuleBroken("series.lead", MostLeadDays),
            _ when LengthDays is < 1 or > MostLengthDays => new RuleBroken("series.length", MostLengthDays),
            _ when EndsOn is { } end && end < StartsOn => new RuleBroken("series.ends_before_start"),
            _ when Shift != ShiftRule.None && string.IsNullOrEmpty(HolidayCountry) => new RuleBroken("series.holidays_of_whom"),
            _ => null,
        };
        if (broken is not null)
        {
            throw broken;
        }
    }
}
