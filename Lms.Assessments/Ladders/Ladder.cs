using Lms.Assessments.Rules;

namespace Lms.Assessments.Ladders;

/// <summary>
/// How far a ministry carries a module: the fold of its log. Steps may be shown in any order, as they happen; a ministry stands as
/// high as every step below is shown too.
/// </summary>
public sealed class Ladder
{
    private static readonly LadderStep[] Order = Enum.GetValues<LadderStep>();
    private readonly Dictionary<LadderStep, LadderEntry> set = [];

    private Ladder()
    {
    }

    /// <summary>All steps from the bottom up.</summary>
    public static IReadOnlyList<LadderStep> Steps => Order;

    /// <summary>The highest step with every step below it shown; null where the lowest is not.</summary>
    public LadderStep? Stands => Order.TakeWhile(set.ContainsKey).Select(s => (LadderStep?)s).LastOrDefault();

    /// <summary>Steps still to be shown.</summary>
    public IEnumerable<LadderStep> Missing => Order.Where(s => !set.ContainsKey(s));

    /// <summary>A step is shown above one that is not.</summary>
    public bool HasGap => set.Count > Order.TakeWhile(set.ContainsKey).Count();

    /// <param name="log">Oldest first.</param>
    public static Ladder Fold(IEnumerable<LadderEntry> log)
    {
        var ladder = new Ladder();
        foreach (var entry in log)
        {
            if (entry.Evidence is null) ladder.set.Remove(entry.Step);
            else ladder.set[entry.Step] = entry;
        }

        return ladder;
    }

    /// <summary>The entry that shows a step; null where none does.</summary>
    public LadderEntry? Find(LadderStep step) => set.GetValueOrDefault(step);

    /// <exception cref="RuleBroken"><c>ladder.already_set</c></exception>
    public LadderEntry Set(LadderStep step, LadderEvidence evidence, DateTimeOffset at, Guid by) =>
        set.ContainsKey(step) ? throw new RuleBroken("ladder.already_set") : LadderEntry.Set(step, evidence, at, by);

    /// <exception cref="RuleBroken"><c>ladder.not_set</c>, <c>ladder.reason</c></exception>
    public LadderEntry TakeBack(LadderStep step, string? reason, DateTimeOffset at, Guid by) =>
        set.ContainsKey(step) ? LadderEntry.TakenBack(step, reason, at, by) : throw new RuleBroken("ladder.not_set");
}
