using Lms.Assessments.Rules;

namespace Lms.Assessments.Statistics;

/// <summary>
/// Those who were measured once and dropped out, against those who were measured twice, at the first measurement: a change is told of
/// the stayers alone, and whoever reads it should know whether the others were weaker to begin with. The borders of the verdict are
/// those for baseline equivalence of the What Works Clearinghouse (Standards Handbook 4.1, 2020, II.B): 0.05 and 0.25 standard deviations.
/// </summary>
/// <param name="Stayed">Measured twice.</param>
/// <param name="Left">Measured once.</param>
/// <param name="Difference">Averages of those who left minus those who stayed, with its interval; null where it cannot be told.</param>
/// <param name="Standardized">Hedges' g of it; null where it cannot be told.</param>
public sealed record Attrition(int Stayed, int Left, MeanDifference? Difference, double? Standardized, AttritionVerdict Verdict)
{
    public const double Alike = 0.05;
    public const double Much = 0.25;

    /// <summary>Of all who were measured the first time, the share that dropped out; 0 for nobody.</summary>
    public double Rate => Stayed + Left == 0 ? 0 : (double)Left / (Stayed + Left);

    /// <summary>Never throws: with fewer than <paramref name="fewest"/> on either side the verdict is that it cannot be told.</summary>
    /// <param name="stayed">First measurements of those with both.</param>
    /// <param name="left">First measurements of those without the second.</param>
    /// <param name="fewest">At least 2.</param>
    public static Attrition Of(IReadOnlyCollection<double> stayed, IReadOnlyCollection<double> left, int fewest)
    {
        if (left.Count == 0) return new(stayed.Count, 0, null, null, AttritionVerdict.NobodyLeft);
        if (Math.Min(stayed.Count, left.Count) < Math.Max(2, fewest)) return new(stayed.Count, left.Count, null, null, AttritionVerdict.TooFew);
        var difference = MeanDifference.Of(stayed, left);
        try
        {
            var g = StandardizedDifference.Of(difference.First, difference.Second);
            return new(stayed.Count, left.Count, difference, g, Math.Abs(g) <= Alike ? AttritionVerdict.Alike : Math.Abs(g) <= Much ? AttritionVerdict.Slight : AttritionVerdict.Different);
        }
        catch (RuleBroken broken) when (broken.Code == "statistics.no_spread")
        {
            return new(stayed.Count, left.Count, difference, null, Math.Abs(difference.Difference) < 1e-12 ? AttritionVerdict.Alike : AttritionVerdict.Different);
        }
    }
}
