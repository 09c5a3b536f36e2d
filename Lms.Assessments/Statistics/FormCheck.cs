namespace Lms.Assessments.Statistics;

/// <summary>
/// Whether the two forms of a test are equally hard. The lottery gave one form to one half and the other to the other half before
/// anybody had learned anything, so the halves are equally good but for chance and a difference is the forms'. It is a check and no
/// correction: with half of the people in either order a difference between the forms falls out of the average change. "Alike" is said
/// as an equivalence test says it, by the whole interval within a margin (D. J. Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987) 657,
/// at 95 % instead of 90 %: stricter); the line between the forms is linear equating in the random groups design (M. J. Kolen and
/// R. L. Brennan, "Test Equating, Scaling, and Linking", 2004, 2.3).
/// </summary>
/// <param name="A">Those who took A before.</param>
/// <param name="B">Those who took B before; null with <paramref name="A"/> where there are too few.</param>
/// <param name="Difference">Average of B minus A, in shares of the points; null where there are too few.</param>
public sealed record FormCheck(int TookA, int TookB, Summary? A, Summary? B, MeanDifference? Difference, FormVerdict Verdict)
{
    /// <summary>Five percentage points: half a question of ten.</summary>
    public const double Margin = 0.05;

    /// <summary>Never throws: with fewer than <paramref name="fewest"/> in either half the verdict is that it cannot be told.</summary>
    /// <param name="tookA">Shares of the points before, 0 to 1, of those who took A.</param>
    /// <param name="tookB">The same of B.</param>
    /// <param name="fewest">At least 2.</param>
    public static FormCheck Of(IReadOnlyCollection<double> tookA, IReadOnlyCollection<double> tookB, int fewest)
    {
        if (Math.Min(tookA.Count, tookB.Count) < Math.Max(2, fewest)) return new(tookA.Count, tookB.Count, null, null, null, FormVerdict.TooFew);
        var difference = MeanDifference.Of(tookA, tookB);
        var verdict = difference.Interval.IsWithin(-Margin, Margin) ? FormVerdict.Alike
            : difference.Interval.Holds(0) ? FormVerdict.NotSure
            : FormVerdict.Different;
        return new(tookA.Count, tookB.Count, difference.First, difference.Second, difference, verdict);
    }

    /// <summary>
    /// The result on <paramref name="to"/> that is worth as much as <paramref name="result"/> on <paramref name="from"/>: as many standard
    /// deviations from the average. Throws <c>statistics.no_spread</c> where nobody differs on the form it comes from.
    /// </summary>
    public static double Equate(double result, Summary from, Summary to)
    {
        StatisticsRule.Spread(from.Sd);
        return to.Mean + (to.Sd / from.Sd * (result - from.Mean));
    }
}
