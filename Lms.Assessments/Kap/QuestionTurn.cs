using Lms.Assessments.Statistics;

namespace Lms.Assessments.Kap;

/// <summary>
/// One question before and after. Nobody has the same question twice: those who had it before and those who had it after are the two
/// halves of the lottery, so its change is one between two groups of matched people.
/// </summary>
public sealed record QuestionTurn(string Item, Quizzes.TestForm Form, string Lesson, ShareDifference Change)
{
    /// <summary>Of matched people, questions answered by enough of them both before and after; in the order of forms and ids.</summary>
    public static IReadOnlyList<QuestionTurn> Of(IEnumerable<KapItem> items, int fewest) =>
        [.. items.GroupBy(i => (i.Form, i.Item)).OrderBy(g => g.Key.Form).ThenBy(g => g.Key.Item, StringComparer.Ordinal).Select(g =>
        {
            Share Right(bool before) => new(g.Count(i => i.IsBefore == before && i.Share == Items.Mark.Whole), g.Count(i => i.IsBefore == before));
            return (Key: g.Key, g.First().Lesson, Before: Right(true), After: Right(false));
        })
        .Where(q => Math.Min(q.Before.Of, q.After.Of) >= Math.Max(1, fewest))
        .Select(q => new QuestionTurn(q.Key.Item, q.Key.Form, q.Lesson, ShareDifference.Of(q.Before, q.After)))];
}
