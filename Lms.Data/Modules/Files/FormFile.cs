using Lms.Assessments.Items;

namespace Lms.Data.Modules.Files;

/// <summary><c>form-a.gift</c> and <c>form-b.gift</c>: read by the core, then held against the module they belong to.</summary>
internal sealed record FormFile(ContentFile File, char Form, IReadOnlyList<ItemVersion> Items)
{
    public static FormFile Read(ContentFile file, char form, Faults faults)
    {
        var gift = GiftFile.Read(file.Text);
        foreach (var error in gift.Errors)
        {
            faults.Add(file.Path, error.Line, error.ItemId is null ? error.Reason : $"{error.ItemId}: {error.Reason}");
        }

        if (gift.Items.Count == 0 && gift.Errors.Count == 0)
        {
            faults.Add(file.Path, 0, "The form has no questions.");
        }

        return new FormFile(file, form, [.. gift.Items.Select(ItemVersion.Of)]);
    }

    /// <summary>Every item tests a lesson of this module and cites known sources.</summary>
    public void Check(IReadOnlySet<string> lessons, IReadOnlyDictionary<string, SourceText> sources, Faults faults)
    {
        foreach (var item in Items.Select(v => v.Item))
        {
            if (!lessons.Contains(item.Lesson))
            {
                faults.Add(File.Path, LineOf(item, "lesson"), $"{item.Id}: there is no lesson {item.Lesson} in this module.");
            }

            foreach (var source in item.Sources.Where(s => !sources.ContainsKey(s)))
            {
                faults.Add(File.Path, LineOf(item, "source"), $"{item.Id}: the source {source} is not in {SourcesFile.Name}.");
            }
        }
    }

    public int LineOf(Item item, string key)
    {
        var lines = File.Text.Split('\n');
        var start = Math.Max(0, Array.FindIndex(lines, l => Key(l, "id") == item.Id));
        var at = Array.FindIndex(lines, start, l => Key(l, key) is not null);
        return (at < 0 ? start : at) + 1;
    }

    private static string? Key(string line, string key)
    {
        var text = line.Trim();
        return text.StartsWith("//", StringComparison.Ordinal) && text[2..].TrimStart() is var rest && rest.StartsWith(key + ":", StringComparison.Ordinal)
            ? rest[(key.Length + 1)..].Trim()
            : null;
    }
}
