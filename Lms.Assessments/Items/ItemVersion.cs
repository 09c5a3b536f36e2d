using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>
/// A frozen item: <see cref="Json"/> is what is stored, <see cref="Hash"/> (SHA-256 of it, 64 hexadecimal digits) names it.
/// Equal items have equal hashes, so loading the same file again makes nothing new. Never changed once answered.
/// </summary>
public sealed record ItemVersion
{
    private ItemVersion(Item item, string json) => (Item, Json, Hash) = (item, json, CanonicalJson.Hash(json));

    public Item Item { get; }

    public string Json { get; }

    public string Hash { get; }

    public static ItemVersion Of(Item item) => new(item, ItemJson.Write(item));

    /// <summary>From a stored row. Throws <see cref="System.Text.Json.JsonException"/> when the text is not an item.</summary>
    public static ItemVersion Read(string json) => Of(ItemJson.Read(json));
}
