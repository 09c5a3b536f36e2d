using Lms.Assessments.Rubrics;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Marks;

/// <summary>
/// What two markers' complete sheets come to. Compared are their shares of the points: within the assignment's tolerance the mean
/// counts (of levels, of points, halves up), and the person reads both feedbacks. Further apart, the two must agree on one level a
/// criterion first.
/// </summary>
public static class Agreement
{
    /// <summary>Basis points between the two; a whole is 10,000.</summary>
    public static int Distance(Rubric rubric, MarkSheet first, MarkSheet second) =>
        Math.Abs(Shares.Of(rubric.Points(first.Marks), rubric.MaxPoints()) - Shares.Of(rubric.Points(second.Marks), rubric.MaxPoints()));

    /// <summary>The mean of the two, or null where they differ by more than the tolerance. One and the same distance is still within it.</summary>
    public static MarkOutcome? Of(Rubric rubric, MarkSheet first, MarkSheet second, int toleranceBasisPoints) =>
        Distance(rubric, first, second) > toleranceBasisPoints ? null : Mean(first.Outcome(rubric), second.Outcome(rubric));

    /// <summary>
    /// What they agreed on in the end. A level neither gave is refused (<c>mark.not_between</c>, with the criterion) unless it lies
    /// between the two: reconciling settles a difference and is no third marking. Throws also as <see cref="MarkSheet.Whole"/>.
    /// </summary>
    public static MarkOutcome Reconciled(Rubric rubric, MarkSheet first, MarkSheet second, MarkSheet agreed)
    {
        agreed.Whole(rubric);
        foreach (var criterion in rubric.Criteria)
        {
            var (low, high, level) = (first.Find(criterion.Key)!.Level!.Value, second.Find(criterion.Key)!.Level!.Value, agreed.Find(criterion.Key)!.Level!.Value);
            if (level < Math.Min(low, high) || level > Math.Max(low, high)) throw new RuleBroken("mark.not_between", criterion.Name);
        }

        return agreed.Outcome(rubric) with { Reconciled = true };
    }

    private static MarkOutcome Mean(MarkOutcome first, MarkOutcome second) => new()
    {
        Results = first.Results.Zip(second.Results, (a, b) =>
            new CriterionResult(a.Key, Rubric.Mean(a.LevelHundredths + b.LevelHundredths, 2), Comment(a.Comment, b.Comment))).ToValueList(),
        LevelHundredths = Rubric.Mean(first.LevelHundredths + second.LevelHundredths, 2),
        Levels = first.Levels,
        PointsHundredths = Rubric.Mean(first.PointsHundredths + second.PointsHundredths, 2),
        MaxPointsHundredths = first.MaxPointsHundredths,
        Feedback = FeedbackRule.Both(first.Feedback, second.Feedback),
    };

    private static string? Comment(string? first, string? second) => MarkSheet.Join(first ?? "", second ?? "") is { Length: > 0 } both ? both : null;
}
