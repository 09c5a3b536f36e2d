using System.Globalization;
using Lms.Assessments.Figures;

namespace Lms.Assessments.Factsheets;

/// <summary>One number of a factsheet, or that it is masked.</summary>
/// <param name="Value">Null = masked.</param>
public sealed record FactsheetCell(decimal? Value, bool AtLeast = false)
{
    public static FactsheetCell Masked { get; } = new((decimal?)null);

    public static FactsheetCell Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new(figure.Value, figure.AtLeast);
    }

    /// <summary>A month's part of it, to compare periods of unequal length; a bound stays a bound.</summary>
    public FactsheetCell PerMonth(int months) => this with { Value = Value / months };

    /// <summary>As it stands in the canonical text: <c>12</c>, <c>&gt;=7000</c>, <c>x</c> where masked.</summary>
    public string Canonical => Value is { } v ? (AtLeast ? ">=" : "") + v.ToString("0.####", CultureInfo.InvariantCulture) : "x";
}
