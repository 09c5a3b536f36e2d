using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>An item as canonical JSON and back, without loss. The form is stored for ever: add fields as null, rename nothing.</summary>
public static class ItemJson
{
    public static string Write(Item item) => CanonicalJson.Write(item);

    public static Item Read(string json) => CanonicalJson.Read<Item>(json);
}
