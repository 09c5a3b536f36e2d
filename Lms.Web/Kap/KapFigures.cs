using Lms.Assessments.Statistics;
using Lms.Scheduler.Languages;

namespace Lms.Web.Kap;

/// <summary>Changes in the reader's figures: a change always with its relative change, n and interval, and never a share of a share called per cent.</summary>
public static class KapFigures
{
    /// <summary>"52.1 %" or "3.42".</summary>
    public static string Value(this Words words, double value, KapScale scale) => scale == KapScale.Share ? words.Share(value) : words.Figures.Number((decimal)value, 2);

    /// <summary>With one decimal even where it is none, so that columns stand under one another.</summary>
    public static string Share(this Words words, double share) => words["kap.percent", ("share", words.Figures.Number((decimal)(share * 100), 1))];

    /// <summary>"+19.3" percentage points or "−0.42" of the scale, with its sign.</summary>
    public static string Points(this Words words, double difference, KapScale scale) =>
        scale == KapScale.Share ? words.Signed(difference * 100, 1) : words.Signed(difference, 2);

    /// <summary>"+37.0 %" of where it began; a dash where it began at nothing.</summary>
    public static string Relative(this Words words, double? relative) => relative is { } value
        ? words["kap.percent", ("share", words.Signed(value * 100, 1))]
        : "–";

    /// <summary>"+15.2 to +23.4".</summary>
    public static string Reach(this Words words, Interval interval, KapScale scale) =>
        words["kap.reach", ("low", words.Points(interval.Low, scale)), ("high", words.Points(interval.High, scale))];

    public static string Signed(this Words words, double value, int decimals)
    {
        var rounded = Math.Round((decimal)value, decimals);
        var text = Sign((double)rounded) + words.Figures.Number(Math.Abs(rounded), decimals);
        // In a line that runs from right to left a sign would move behind its number.
        return words.Language.RightToLeft ? $"\u2066{text}\u2069" : text;
    }

    /// <summary>Which unit the points of a scale are, for heads of tables.</summary>
    public static string Unit(this Words words, KapScale scale) => scale == KapScale.Share ? words["kap.unit_points"] : words["kap.unit_scale"];

    // The true minus sign: as wide as a plus, and no hyphen a line breaks at.
    private static string Sign(double value) => value > 0 ? "+" : value < 0 ? "−" : "";
}
