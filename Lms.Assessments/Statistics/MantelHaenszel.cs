namespace Lms.Assessments.Statistics;

/// <summary>
/// Whether an item is harder for one group than for another of people who are equally good in the whole test; a difference in how good
/// the groups are is not in it. N. Mantel and W. Haenszel, J. Natl. Cancer Inst. 22 (1959) 719; for items P. W. Holland and D. T. Thayer,
/// "Differential item performance and the Mantel-Haenszel procedure" (1988); classes of the Educational Testing Service after M. Zieky
/// (1993) in Holland and Wainer, "Differential Item Functioning", p. 337.
/// </summary>
/// <param name="OddsRatio">Common odds ratio alpha of a right answer, reference over focal; 1 is equal, above 1 is harder for the focal group.</param>
/// <param name="ErrorOfLog">Standard error of its logarithm: J. Robins, N. Breslow and S. Greenland, Biometrics 42 (1986) 311.</param>
/// <param name="ChiSquare">One degree of freedom, with continuity correction.</param>
public sealed record MantelHaenszel(int Reference, int Focal, double OddsRatio, double ErrorOfLog, double ChiSquare)
{
    /// <summary>The ETS delta scale: −2.35 ln alpha; below 0 is harder for the focal group.</summary>
    public double Delta => -2.35 * Math.Log(OddsRatio);

    public double ErrorOfDelta => 2.35 * ErrorOfLog;

    /// <summary>How likely so much would come by chance alone.</summary>
    public double Chance => Normal.ChanceOfChiSquare(ChiSquare);

    /// <summary>Of <see cref="OddsRatio"/>.</summary>
    public Interval Interval => new(OddsRatio * Math.Exp(-Share.Reach * ErrorOfLog), OddsRatio * Math.Exp(Share.Reach * ErrorOfLog));

    /// <summary>A: delta under 1 in size, or not different from 0 at 5 %. C: 1.5 or more, and more than 1 at 5 % (one-sided). B: the rest.</summary>
    public FairnessClass Class =>
        Math.Abs(Delta) < 1 || Chance >= 0.05 ? FairnessClass.A
        : Math.Abs(Delta) >= 1.5 && Math.Abs(Delta) - (Normal.Quantile(0.95) * ErrorOfDelta) > 1 ? FairnessClass.C
        : FairnessClass.B;

    public bool IsHarderForFocal => Delta < 0;

    /// <summary>
    /// Where all of one group were right, or wrong, wherever the other was not, the ratio has no bound; half a person is then added to every
    /// cell (J. B. S. Haldane, Ann. Hum. Genet. 20 (1956) 309), so that the plainest case is not the one that is missed. Throws
    /// <c>statistics.too_few</c> where a group has fewer than <paramref name="fewest"/>, <c>statistics.no_spread</c> where there are no two of
    /// equal total, one of either group, who could have answered differently.
    /// </summary>
    public static MantelHaenszel Of(IReadOnlyCollection<Stratum> strata, int fewest)
    {
        int reference = strata.Sum(s => s.Reference), focal = strata.Sum(s => s.Focal);
        StatisticsRule.AtLeast(Math.Min(reference, focal), Math.Max(1, fewest));
        // Where one of the groups is missing there is nothing to compare; such people only count in n.
        var both = strata.Where(k => k.Reference > 0 && k.Focal > 0).ToList();
        double right = 0, expected = 0, variance = 0;
        foreach (var k in both)
        {
            double n = k.N, rights = k.ReferenceRight + k.FocalRight;
            right += k.ReferenceRight;
            expected += k.Reference * rights / n;
            variance += k.Reference * (double)k.Focal * rights * (n - rights) / (n * n * (n - 1));
        }

        StatisticsRule.Spread(variance);
        var (ratio, error) = Odds(both, 0) is { Ratio: > 0 and < double.PositiveInfinity } plain ? plain : Odds(both, 0.5);
        var apart = Math.Max(0, Math.Abs(right - expected) - 0.5);
        return new(reference, focal, ratio, error, apart * apart / variance);
    }

    private static (double Ratio, double ErrorOfLog) Odds(List<Stratum> strata, double added)
    {
        double r = 0, s = 0, pr = 0, mixed = 0, qs = 0;
        foreach (var k in strata)
        {
            double a = k.ReferenceRight + added, b = k.ReferenceWrong + added, c = k.FocalRight + added, d = k.FocalWrong + added, n = a + b + c + d;
            double rk = a * d / n, sk = b * c / n, p = (a + d) / n, q = (b + c) / n;
            r += rk;
            s += sk;
            pr += p * rk;
            mixed += (p * sk) + (q * rk);
            qs += q * sk;
        }

        return (r / s, Math.Sqrt((pr / (2 * r * r)) + (mixed / (2 * r * s)) + (qs / (2 * s * s))));
    }

    /// <summary>The same from people: groups them by their total, the item included (Holland and Thayer). Fails in the same way.</summary>
    public static MantelHaenszel Between(IEnumerable<(bool IsFocal, bool IsRight, int Total)> people, int fewest) => Of(
        [.. people.GroupBy(p => p.Total).OrderBy(g => g.Key).Select(g => new Stratum(
            g.Count(p => p is { IsFocal: false, IsRight: true }),
            g.Count(p => p is { IsFocal: false, IsRight: false }),
            g.Count(p => p is { IsFocal: true, IsRight: true }),
            g.Count(p => p is { IsFocal: true, IsRight: false })))],
        fewest);
}
