namespace Lms.Assessments.Kap;

/// <summary>A group of people in a comparison.</summary>
/// <param name="Key">A module's code, an institution's id or the code of a sex.</param>
/// <param name="IsHidden">Large enough to be told, and left out all the same: a smaller group could be computed from it.</param>
public sealed record KapGroup(string Key, KapChange Change, bool IsHidden)
{
    /// <summary>
    /// By key, those with more matched people first. Where groups are too small to be shown and all of them together are too, the smallest
    /// others are left out with them, until what is missing is about enough people: with the total and all other groups at hand, the
    /// average of the missing ones is a subtraction.
    /// </summary>
    public static IReadOnlyList<KapGroup> By(IReadOnlyCollection<KapMeasure> measures, Func<KapEnrolment, string> key, int fewest)
    {
        var groups = measures.GroupBy(m => key(m.Enrolment), StringComparer.Ordinal)
            .Select(g => new KapGroup(g.Key, KapChange.Of(g, fewest), IsHidden: false))
            .OrderByDescending(g => g.Change.Matched).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var missing = groups.Where(g => g.Change.Change is null).Sum(g => g.Change.Matched);
        for (var i = groups.Count - 1; i >= 0 && missing > 0 && missing < fewest; i--)
        {
            if (groups[i].Change.Change is null) continue;
            missing += groups[i].Change.Matched;
            groups[i] = groups[i] with { Change = groups[i].Change.Hidden, IsHidden = true };
        }

        return groups;
    }
}
