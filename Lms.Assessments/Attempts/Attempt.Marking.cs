using Lms.Assessments.Items;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attempts;

/// <content>Marking it: mark, regrade, mark by hand.</content>
public sealed partial record Attempt
{
    /// <summary>Basis points that count for an item: the mark by hand, else the computed one, else 0.</summary>
    public int ShareOf(string itemId) =>
        HandMarks.TryGetValue(itemId, out var hand) ? hand.Share : Marks.TryGetValue(itemId, out var mark) ? mark.Share : 0;

    /// <summary>
    /// Marks every item against the version it was answered in. None when marked already. Throws <c>attempt.not_finished</c>;
    /// <see cref="InvalidOperationException"/> when the key holds another version, which would be a mistake of the program.
    /// </summary>
    public IReadOnlyList<Step> Mark(AnswerKey key, DateTimeOffset at)
    {
        if (State == AttemptState.Marked) return [];
        if (State == AttemptState.InProgress) throw new RuleBroken("attempt.not_finished");
        return [new Marked { At = InstantJson.Stored(at), Marks = Rules.Slots.Select(slot => MarkSlot(key, slot.ItemId, slot.ItemVersion)).ToValueList() }];
    }

    /// <summary>
    /// Marks the same answers again, against another version of some items. Items <paramref name="against"/> does not hold keep
    /// their marks, and marks by hand stand. None when nothing would change. Throws <c>attempt.not_marked</c>, and
    /// <c>regrade.options_moved</c> with the item when the new version gives an option's letter to another option's text: the
    /// stored letters would then say what nobody answered.
    /// </summary>
    /// <param name="answered">The versions the attempt was answered in.</param>
    public IReadOnlyList<Step> Regrade(AnswerKey answered, AnswerKey against, Guid by, string reason, DateTimeOffset at)
    {
        if (State != AttemptState.Marked) throw new RuleBroken("attempt.not_marked");
        var marks = new List<ItemMark>();
        foreach (var slot in Rules.Slots)
        {
            if (against.Find(slot.ItemId) is not { } version || answered.Find(slot.ItemId) is not { } before) continue;
            if (before.Hash != slot.ItemVersion) throw Mismatch(slot.ItemId);
            if (OptionTexts.Moved(before.Item, version.Item)) throw new RuleBroken("regrade.options_moved", slot.ItemId);
            var mark = against.Mark(slot.ItemId, Answers.GetValueOrDefault(slot.ItemId)?.Response);
            if (mark != Marks[slot.ItemId]) marks.Add(mark);
        }

        return marks.Count == 0 ? [] : [new Regraded { At = InstantJson.Stored(at), By = by, Reason = reason, Marks = marks.ToValueList() }];
    }

    /// <summary>A person decides one item. None when that is what it has by hand already. Throws <c>attempt.not_marked</c>, <c>response.unknown_item</c>, <c>mark.out_of_range</c>.</summary>
    /// <param name="share">Basis points, 0 to 10,000.</param>
    public IReadOnlyList<Step> MarkByHand(string itemId, int share, Guid by, string reason, DateTimeOffset at)
    {
        CheckItem(itemId);
        if (State != AttemptState.Marked) throw new RuleBroken("attempt.not_marked");
        if (share is < 0 or > Items.Mark.Whole) throw new RuleBroken("mark.out_of_range", share);
        return HandMarks.TryGetValue(itemId, out var known) && known.Share == share
            ? []
            : [new MarkedByHand { At = InstantJson.Stored(at), ItemId = itemId, Share = share, By = by, Reason = reason }];
    }

    private ItemMark MarkSlot(AnswerKey key, string itemId, string version)
    {
        var mark = key.Mark(itemId, Answers.GetValueOrDefault(itemId)?.Response);
        return mark.ItemVersion == version ? mark : throw Mismatch(itemId);
    }

    private static InvalidOperationException Mismatch(string itemId) => new($"{itemId} was answered in another version");
}
