using System.Globalization;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Figures;

/// <summary>
/// How a share changed. "A reduction of 13 %" from 21 to 8 % is 13 points or 61.9 %: so both are always said, with the number of
/// people they rest on, and there is no way to print one of the three alone.
/// </summary>
/// <param name="Points">Hundredths of a percentage point: −1300 = −13.00 points.</param>
/// <param name="Relative">Basis points of the first share, halves away from zero; null where the first was nothing.</param>
/// <param name="N">People (or whatever was measured) behind both shares.</param>
public sealed record Change(int Points, int? Relative, long N)
{
    /// <summary>Of two shares in basis points. Throws <c>figures.change_without_n</c> where nobody stands behind them.</summary>
    public static Change Between(int from, int to, long n)
    {
        if (n < 1) throw new RuleBroken("figures.change_without_n");
        return new(to - from, from == 0 ? null : (int)Math.Round((to - from) * 10_000m / from, MidpointRounding.AwayFromZero), n);
    }

    /// <summary>
    /// Fills a page's sentence: <c>{0}</c> points, <c>{1}</c> relative change in per cent (a dash where there is none), <c>{2}</c> n.
    /// A sentence that leaves one out is refused.
    /// </summary>
    public string Format(string sentence, IFormatProvider culture) => new[] { "{0}", "{1}", "{2}" }.All(sentence.Contains)
        ? string.Format(culture, sentence, Signed(Points, culture), Relative is { } relative ? Signed(relative, culture) : "–", N.ToString("#,##0", culture))
        : throw new ArgumentException("points, relative change and n stand together", nameof(sentence));

    /// <summary><c>−13.0 points (−61.9 %), n = 120</c>.</summary>
    public override string ToString() => Format("{0} points ({1} %), n = {2}", CultureInfo.InvariantCulture);

    // One decimal, and the minus of typography: a hyphen before a figure is read as a dash.
    private static string Signed(int hundredths, IFormatProvider culture) =>
        Math.Round(hundredths / 100m, 1, MidpointRounding.AwayFromZero).ToString("+#,##0.0;−#,##0.0;0.0", culture);
}
