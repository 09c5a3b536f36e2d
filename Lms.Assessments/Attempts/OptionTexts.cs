using Lms.Assessments.Items;

namespace Lms.Assessments.Attempts;

/// <summary>The texts behind the letters of an item.</summary>
internal static class OptionTexts
{
    /// <summary>Whether a text that both versions have stands under different letters. A corrected text under its old letter has not moved.</summary>
    public static bool Moved(Item before, Item after)
    {
        var now = Of(after).ToLookup(o => o.Text, o => o.Id, StringComparer.Ordinal);
        return Of(before).Any(o => now.Contains(o.Text) && !now[o.Text].Contains(o.Id));
    }

    private static IEnumerable<Option> Of(Item item) => item switch
    {
        SingleChoice i => i.Options,
        MultipleChoice i => i.Options.Select(o => new Option(o.Id, o.Text)),
        Ordering i => i.Elements,
        // Left and right texts may be alike; their ids never are.
        Matching i => i.Lefts.Select(o => o with { Text = "<" + o.Text }).Concat(i.Rights.Select(o => o with { Text = ">" + o.Text })),
        _ => [],
    };
}
