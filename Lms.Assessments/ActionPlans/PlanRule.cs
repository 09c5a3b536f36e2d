using Lms.Assessments.Rules;

namespace Lms.Assessments.ActionPlans;

/// <summary>
/// What an action plan holds: up to three actions, each with what, by when and how one will know. A draft is kept as it was typed;
/// a plan is written once each action that was begun is whole. A date lies between today and the same day next year; one that
/// passed since it was written may stay, since taking it back would hide that it passed.
/// </summary>
public static class PlanRule
{
    public const int MostActions = 3;
    public const int LongestText = 500;
    public const int LongestNote = 1000;
    public const int LongestReason = 1000;

    /// <summary>What was typed, without the spaces around it, one for each place. Throws <c>plan.too_long</c> with the place.</summary>
    public static IReadOnlyList<PlannedAction> Typed(IEnumerable<PlannedAction> actions)
    {
        var typed = actions.Take(MostActions).Select(a => new PlannedAction(Trim(a.Text), a.ByOn, Trim(a.Sign))).ToList();
        foreach (var (place, action) in typed.Index())
        {
            if (action.Text.Length > LongestText || action.Sign.Length > LongestText)
            {
                throw new RuleBroken("plan.too_long", place + 1, LongestText);
            }
        }

        while (typed.Count < MostActions)
        {
            typed.Add(PlannedAction.Empty);
        }

        return typed;
    }

    /// <summary>
    /// That these actions make a written plan. Throws <c>plan.empty</c>, and with the place of the action <c>plan.no_text</c>,
    /// <c>plan.no_date</c>, <c>plan.no_sign</c>, <c>plan.past</c> or <c>plan.too_far</c>.
    /// </summary>
    /// <param name="actions">From <see cref="Typed"/>.</param>
    /// <param name="written">The plan's actions by place as they stand, where it is written already; an action of it cannot be emptied.</param>
    /// <param name="today">Where the cohort is.</param>
    public static void CheckWritten(IReadOnlyList<PlannedAction> actions, IReadOnlyDictionary<int, PlannedAction> written, DateOnly today)
    {
        if (actions.All(a => a.IsEmpty))
        {
            throw new RuleBroken("plan.empty");
        }

        foreach (var (place, action) in actions.Index().Where(a => !a.Item.IsEmpty || written.ContainsKey(a.Index + 1)).Select(a => (a.Index + 1, a.Item)))
        {
            Check(place, action, written.GetValueOrDefault(place)?.ByOn, today);
        }
    }

    /// <summary>Why a plan is closed or opened again: never without a word. Throws <c>plan.reason</c>.</summary>
    public static string Reason(string? typed) =>
        Trim(typed) is { Length: > 0 and <= LongestReason } reason ? reason : throw new RuleBroken("plan.reason", LongestReason);

    /// <summary>What came of an action. Throws <c>plan.note</c> where a dropped one has no word why, or a note is too long.</summary>
    public static string Note(PlanActionState state, string? typed)
    {
        var note = Trim(typed);
        return note.Length <= LongestNote && (note.Length > 0 || state != PlanActionState.Dropped) ? note : throw new RuleBroken("plan.note", LongestNote);
    }

    private static void Check(int place, PlannedAction action, DateOnly? was, DateOnly today)
    {
        if (action.Text.Length == 0)
        {
            throw new RuleBroken("plan.no_text", place);
        }

        if (action.ByOn is not { } by)
        {
            throw new RuleBroken("plan.no_date", place);
        }

        if (action.Sign.Length == 0)
        {
            throw new RuleBroken("plan.no_sign", place);
        }

        if (by < today && by != was)
        {
            throw new RuleBroken("plan.past", place);
        }

        if (by > today.AddYears(1))
        {
            throw new RuleBroken("plan.too_far", place);
        }
    }

    private static string Trim(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();
}
