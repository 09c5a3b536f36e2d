using Lms.Assessments.Items;

namespace Lms.Assessments.Attempts;

/// <summary>Item versions to mark against, at most one per item.</summary>
public sealed class AnswerKey(IEnumerable<ItemVersion> versions)
{
    private readonly Dictionary<string, ItemVersion> _byItem = versions.ToDictionary(v => v.Item.Id, StringComparer.Ordinal);

    public ItemVersion? Find(string itemId) => _byItem.GetValueOrDefault(itemId);

    internal ItemMark Mark(string itemId, Response? response)
    {
        var version = Find(itemId) ?? throw new InvalidOperationException($"the key has no item {itemId}");
        return new ItemMark(itemId, version.Hash, Marking.Mark(version.Item, response).Share);
    }
}
