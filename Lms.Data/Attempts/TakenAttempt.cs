using Lms.Assessments.Attempts;
using Lms.Assessments.Items;

namespace Lms.Data.Attempts;

/// <summary>An attempt with its header row and the item versions it is answered in, in the order of the slots.</summary>
public sealed record TakenAttempt(AttemptRow Row, Attempt Attempt, IReadOnlyList<ItemVersion> Items)
{
    public AnswerKey Key => new(Items);

    /// <summary>Null when the quiz has no such item.</summary>
    public ItemVersion? FindItem(string itemId) => Items.FirstOrDefault(i => i.Item.Id == itemId);
}
