using System.Globalization;
using System.Text.RegularExpressions;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Figures;

/// <summary>
/// Whole calendar months, both ends included. A month is its number, <c>year × 12 + month − 1</c>, so that months are counted and
/// compared like numbers. Figures are by whole months; every page that shows one says so.
/// </summary>
public sealed partial record MonthSpan
{
    /// <summary>Throws <c>figures.period_backwards</c>, <c>figures.period_too_long</c>.</summary>
    public MonthSpan(int first, int last)
    {
        if (last < first) throw new RuleBroken("figures.period_backwards", Text(first), Text(last));
        if (last - first >= MostMonths) throw new RuleBroken("figures.period_too_long", MostMonths);
        (First, Last) = (first, last);
    }

    /// <summary>Fifty years: longer than any programme.</summary>
    public const int MostMonths = 600;

    public int First { get; }

    public int Last { get; }

    /// <summary>How many.</summary>
    public int Months => Last - First + 1;

    public DateOnly FirstDay => Day(First);

    public DateOnly LastDay => Day(Last + 1).AddDays(-1);

    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>A calendar quarter, 1 to 4.</summary>
    public static MonthSpan Quarter(int year, int quarter) => quarter is >= 1 and <= 4
        ? new((year * 12) + ((quarter - 1) * 3), (year * 12) + ((quarter - 1) * 3) + 2)
        : throw new ArgumentOutOfRangeException(nameof(quarter));

    public static MonthSpan Year(int year) => new(year * 12, (year * 12) + 11);

    /// <summary>From <c>2026-02</c> to <c>2026-05</c>. Throws <c>figures.month</c> for anything that is no month.</summary>
    public static MonthSpan Parse(string from, string to) => new(ParseMonth(from), ParseMonth(to));

    /// <summary>The number of <c>2026-02</c>.</summary>
    public static int ParseMonth(string text) =>
        Shape().Match(text) is { Success: true } m && Number(m.Groups["month"].Value) is >= 1 and <= 12 and var month && Number(m.Groups["year"].Value) is >= 1900 and <= 2999 and var year
            ? (year * 12) + month - 1
            : throw new RuleBroken("figures.month", text);

    /// <summary><c>2026-02</c>.</summary>
    public static string Text(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");

    /// <summary><c>2026-Q1</c>: the calendar quarter a month lies in.</summary>
    public static string QuarterText(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-Q{(month % 12 / 3) + 1}");

    /// <summary><c>2026</c>.</summary>
    public static string YearText(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}");

    /// <summary>
    /// How many of these months have begun by a day: what a figure a month is divided by, so that a year that runs is not made small by
    /// months nobody has seen. At least one, also of a span that is ahead.
    /// </summary>
    public int Begun(DateOnly by) => Math.Max(1, Math.Min(Last, MonthOf(by)) - First + 1);

    public bool Contains(int month) => month >= First && month <= Last;

    /// <summary>The same months so many years before: what a figure is compared with.</summary>
    public MonthSpan YearsBefore(int years) => new(First - (years * 12), Last - (years * 12));

    /// <summary><c>2026-02..2026-05</c>.</summary>
    public override string ToString() => Text(First) + ".." + Text(Last);

    private static DateOnly Day(int month) => new(month / 12, (month % 12) + 1, 1);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
