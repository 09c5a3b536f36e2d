using Lms.Assessments.Holidays;
using Lms.Assessments.Values;

namespace Lms.Data.Holidays;

/// <summary>One holiday of one year, as its row holds it.</summary>
public sealed record HolidayRow
{
    public Guid Id { get; init; }

    public string Country { get; init; } = "";

    /// <summary>Of the yearly list; its name is the text <c>holidays.name_{code}</c>. Null for one that an administrator wrote.</summary>
    public string? Code { get; init; }

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Status { get; init; } = "";

    public DateOnly OnDate { get; init; }

    public int Days { get; init; }

    public string? Source { get; init; }

    public int Version { get; init; }

    public DateOnly LastDate => OnDate.AddDays(Days - 1);

    public HolidayStatus Standing => Assessments.Values.Code.Read<HolidayStatus>(Status);

    /// <summary>Named by its code where it has one, so that whoever is told reads it in their own language.</summary>
    public Holiday ToHoliday() => new(OnDate, Days, Code ?? Name);
}
