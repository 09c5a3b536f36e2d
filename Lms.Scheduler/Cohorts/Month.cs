using System.Globalization;
using System.Runtime.InteropServices;

namespace Lms.Scheduler.Cohorts;

/// <summary>A month of the calendar; its text is the key of a series' period: <c>2026-12</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    public int Days => DateTime.DaysInMonth(Year, Number);

    /// <summary>The key under which everything of this month is stored.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Null for anything but <c>YYYY-MM</c>.</summary>
    public static Month? Parse(string? key) =>
        DateOnly.TryParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? Of(first) : null;

    public DateOnly Day(int day) => new(Year, Number, day);

    public bool Holds(DateOnly date) => date.Year == Year && date.Month == Number;

    public Month Add(int months) => Of(Day(1).AddMonths(months));

    public int CompareTo(Month other) => (Year, Number).CompareTo((other.Year, other.Number));

    public override string ToString() => Key;

    public static bool operator <(Month a, Month b) => a.CompareTo(b) < 0;

    public static bool operator >(Month a, Month b) => a.CompareTo(b) > 0;

    public static bool operator <=(Month a, Month b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Month a, Month b) => a.CompareTo(b) >= 0;
}
