using Lms.Assessments.Rules;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.ItemAnalyses;

/// <summary>
/// Every item of a form between groups of people of equal total. In two passes: an item that is much harder for one group makes that
/// group's totals too low, and all other items then look easier for it; so the second pass leaves what the first found much apart out of
/// the totals of the others (Holland and Thayer 1988, "purification").
/// </summary>
internal static class FairnessCheck
{
    /// <returns>By item, in the order of the form: the largest group against each other one with enough people.</returns>
    public static IReadOnlyList<IReadOnlyList<FairnessFinding>> Of(int items, IReadOnlyList<AnalysedAttempt> attempts, int fewest)
    {
        var found = Enumerable.Range(0, items).Select(_ => new List<FairnessFinding>()).ToList();
        Add(FairnessBy.Language, a => a.Language);
        // Who did not state it is no group.
        Add(FairnessBy.Sex, a => a.Sex is "female" or "male" ? a.Sex : null);
        return found;

        void Add(FairnessBy by, Func<AnalysedAttempt, string?> group)
        {
            var groups = attempts.Where(a => group(a) is not null).GroupBy(a => group(a)!, StringComparer.Ordinal).Where(g => g.Count() >= fewest)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
            foreach (var focal in groups.Skip(1))
            {
                var people = groups[0].Select(a => (false, a)).Concat(focal.Select(a => (true, a))).ToList();
                foreach (var (result, item) in Passes(items, people, fewest).Select((r, i) => (r, i)))
                    found[item].Add(new(by, groups[0].Key, focal.Key, groups[0].Count(), focal.Count(), result));
            }
        }
    }

    private static List<MantelHaenszel?> Passes(int items, List<(bool IsFocal, AnalysedAttempt Attempt)> people, int fewest)
    {
        var first = Pass(items, people, [], fewest);
        var apart = first.Select((r, i) => (r, i)).Where(p => p.r is { Class: FairnessClass.C }).Select(p => p.i).ToHashSet();
        return apart.Count == 0 ? first : Pass(items, people, apart, fewest);
    }

    private static List<MantelHaenszel?> Pass(int items, List<(bool IsFocal, AnalysedAttempt Attempt)> people, HashSet<int> apart, int fewest) =>
        [.. Enumerable.Range(0, items).Select(item => Told(() => MantelHaenszel.Between(
            people.Select(p => (p.IsFocal, p.Attempt.Answers[item].IsRight, p.Attempt.Answers.Where((a, i) => a.IsRight && (i == item || !apart.Contains(i))).Count())),
            fewest)))];

    /// <summary>Null where the data do not bear the figure.</summary>
    public static T? Told<T>(Func<T> figure)
        where T : class
    {
        try
        {
            return figure();
        }
        catch (RuleBroken broken) when (broken.Code.StartsWith("statistics.", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
