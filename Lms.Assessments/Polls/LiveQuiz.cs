using Lms.Assessments.Items;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>
/// A bank item asked live. Only kinds that one tap answers are offered: single choice, true/false, multiple choice. Options stand in
/// the order of the item, the same for everybody in the room; marking is the item's own.
/// </summary>
public static class LiveQuiz
{
    /// <summary>Points of a right answer given at once, where speed points are on.</summary>
    public const int MostPoints = 1000;

    public static bool IsOffered(Item item) => item is SingleChoice or TrueFalse or MultipleChoice;

    public static bool AllowsMany(Item item) => item is MultipleChoice;

    /// <summary>
    /// The draft with the item's question and options. A statement's two options are the draft's own, "true" first: an item has no
    /// words for them. Throws <c>poll.item_not_live</c>.
    /// </summary>
    internal static Poll Ask(Poll draft) => draft.Item switch
    {
        SingleChoice item => draft with { Text = item.Stem, Options = item.Options.Select(o => o.Text).ToValueList() },
        MultipleChoice item => draft with { Text = item.Stem, Options = item.Options.Select(o => o.Text).ToValueList() },
        TrueFalse item when draft.Options.Count == 2 => draft with { Text = item.Stem },
        _ => throw new RuleBroken("poll.item_not_live"),
    };

    public static Mark Mark(Item item, IReadOnlyList<int> options) => Marking.Mark(item, item switch
    {
        SingleChoice i => new ChoiceResponse(i.Options[options[0] - 1].Id),
        TrueFalse => new ChoiceResponse(options[0] == 1 ? "true" : "false"),
        MultipleChoice i => new ChoicesResponse(options.Select(o => i.Options[o - 1].Id)),
        _ => null,
    });

    /// <summary>Numbers of the right options.</summary>
    public static ValueList<int> Key(Item item) => item switch
    {
        SingleChoice i => Numbers(i.Options, o => o.Id == i.Key),
        TrueFalse i => [i.Key ? 1 : 2],
        MultipleChoice i => Numbers(i.Options, o => o.WeightPpm > 0),
        _ => [],
    };

    /// <summary>
    /// Points where speed counts: the mark's share of 1,000, whole at once and falling evenly to half at the end of the countdown.
    /// The grace is taken off the time first, so that a slow line costs nobody anything.
    /// </summary>
    /// <param name="share">Basis points.</param>
    public static int Points(int share, TimeSpan taken, TimeSpan length)
    {
        var whole = (long)length.TotalMilliseconds;
        var spent = Math.Clamp((long)(taken - Poll.Grace).TotalMilliseconds, 0, whole);
        return (int)(MostPoints * share * ((2 * whole) - spent) / (2 * whole * Items.Mark.Whole));
    }

    private static ValueList<int> Numbers<T>(IReadOnlyList<T> options, Func<T, bool> isRight) =>
        Enumerable.Range(1, options.Count).Where(n => isRight(options[n - 1])).ToValueList();
}
