using Lms.Assessments.Items;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.ItemAnalyses;

/// <summary>
/// One form of a test in one edition, analysed from the first try of each person. Nothing is told of fewer than <see cref="Fewest"/>
/// people, nor of a group of fewer than that; from <see cref="Firm"/> on the figures are firm enough to act on alone.
/// </summary>
/// <param name="Items">In the order of the form; empty where there are too few people.</param>
/// <param name="Reliability">Null where there are too few people or all have the same total.</param>
public sealed record FormAnalysis(int People, double? Mean, double? Sd, Reliability? Reliability, IReadOnlyList<AnalysedItem> Items)
{
    public const int Fewest = 20;

    /// <summary>The standard error of a correlation near 0 is then a tenth.</summary>
    public const int Firm = 100;

    public static FormAnalysis Of(IReadOnlyList<Item> items, IReadOnlyList<AnalysedAttempt> attempts)
    {
        if (attempts.Count < Fewest) return new(attempts.Count, null, null, null, []);
        var marks = attempts.Select(a => a.Answers.Select((answer, i) => answer.Share / (double)Mark.Whole * items[i].Points / 100).ToList()).ToList();
        List<double> totals = [.. marks.Select(m => m.Sum())];
        var all = items.Sum(i => i.Points / 100.0);
        var fairness = FairnessCheck.Of(items.Count, attempts, Fewest);
        return new(
            attempts.Count,
            Sample.Mean(totals) / all,
            Sample.Sd(totals) / all,
            FairnessCheck.Told(() => Reliability.Of(marks)),
            [.. items.Select((item, i) => Analyse(item, [.. attempts.Select(a => a.Answers[i])], [.. marks.Select(m => m[i])], totals, fairness[i]))]);
    }

    private static AnalysedItem Analyse(Item item, List<AnalysedAnswer> answers, List<double> marks, List<double> totals, IReadOnlyList<FairnessFinding> fairness)
    {
        var (options, key) = ItemAdviceRule.Choices(item);
        var facility = answers.Average(a => a.Share / (double)Mark.Whole);
        var discrimination = Correlated(() => Discrimination.Corrected(marks, totals));
        var shares = options.Count == 0 ? [] : OptionShare.Of(options, [.. answers.Select(a => a.Chosen)], totals);
        return new(
            item,
            facility,
            new Share(answers.Count(a => a.IsRight), answers.Count),
            discrimination,
            Correlated(() => Discrimination.PointBiserial(marks, totals)),
            shares,
            fairness,
            ItemAdviceRule.Of(answers.Count, facility, discrimination, shares, key, fairness));
    }

    private static double? Correlated(Func<double> found) => FairnessCheck.Told(() => new Found(found()))?.Value;

    private sealed record Found(double Value);
}
