namespace Lms.Assessments.Statistics;

/// <summary>
/// How many chose an option: of all, of the strongest third, of the weakest third; shares, 0 to 1. A wrong option does its work when
/// the weak choose it and the strong do not.
/// </summary>
/// <param name="Option">Its id; empty for no answer.</param>
public sealed record OptionShare(string Option, int Count, double All, double Upper, double Lower)
{
    /// <summary>
    /// Every option in the order given, chosen or not, with a row for no answer at the end where somebody gave none. Shares of several
    /// chosen options add up to more than 1. Throws <c>statistics.too_few</c> for fewer than three people.
    /// </summary>
    /// <param name="chosen">What each person chose; empty for no answer.</param>
    /// <param name="totals">Everybody's total, in the same order.</param>
    public static IReadOnlyList<OptionShare> Of(IReadOnlyList<string> options, IReadOnlyList<IReadOnlyCollection<string>> chosen, IReadOnlyList<double> totals)
    {
        double[] upper = [.. Thirds.Upper(totals)], lower = [.. Thirds.Lower(totals)];
        OptionShare Row(string option, Func<IReadOnlyCollection<string>, bool> took) => new(
            option,
            chosen.Count(took),
            chosen.Count(took) / (double)chosen.Count,
            chosen.Select((c, i) => took(c) ? upper[i] : 0).Sum() / upper.Sum(),
            chosen.Select((c, i) => took(c) ? lower[i] : 0).Sum() / lower.Sum());
        var rows = options.Select(o => Row(o, c => c.Contains(o))).ToList();
        if (chosen.Any(c => c.Count == 0)) rows.Add(Row("", c => c.Count == 0));
        return rows;
    }
}
