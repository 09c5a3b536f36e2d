using System.Globalization;
using System.Runtime.InteropServices;

namespace Lms.Assessments.Publications;

/// <summary>
/// A period that figures leave the house for: a calendar quarter, or a year once its quarters are out. No other, since any two periods
/// that differ by a month would give that month away.
/// </summary>
/// <param name="Quarter">1 to 4; null = the whole year.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReleasePeriod(int Year, int? Quarter)
{
    public DateOnly FirstDay => new(Year, Quarter is { } q ? (q * 3) - 2 : 1, 1);

    public DateOnly LastDay => FirstDay.AddMonths(Quarter is null ? 12 : 3).AddDays(-1);

    /// <summary>The quarters of a year; of a quarter, none.</summary>
    public IReadOnlyList<ReleasePeriod> Quarters
    {
        get
        {
            var year = Year;
            return Quarter is null ? [.. Enumerable.Range(1, 4).Select(q => new ReleasePeriod(year, q))] : [];
        }
    }

    /// <summary>The quarter that a day is in.</summary>
    public static ReleasePeriod QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary><c>2026-Q1</c> or <c>2026</c>.</summary>
    public override string ToString() => Quarter is { } q ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{q}") : Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static ReleasePeriod? Parse(string? text) => text switch
    {
        { Length: 4 } when Number(text) is { } year => new(year, null),
        { Length: 7 } when text[4..6] == "-Q" && text[6] is >= '1' and <= '4' && Number(text[..4]) is { } year => new(year, text[6] - '0'),
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 9998 ? year : null;
}
