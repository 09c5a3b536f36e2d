using System.Text.Json;
using Lms.Scheduler.Languages;

namespace Lms.House.Tests.Languages;

/// <summary>Code and texts know each other: no key without a text, no text without a use, no translation that has lost an argument.</summary>
public sealed class KeyTests
{
    private const string Texts = "Lms.Scheduler/Languages/Texts/";
    private static readonly Dictionary<string, string[]> ByFile = Repository.Files(".json")
        .Where(f => f.Path.StartsWith(Texts, StringComparison.Ordinal) && f.Name != "language.json")
        .ToDictionary(f => f.Path[Texts.Length..], f => JsonSerializer.Deserialize<Dictionary<string, string>>(f.Text)!.Keys.ToArray());

    private static readonly string[] English = [.. ByFile.Where(f => f.Key.StartsWith("en/", StringComparison.Ordinal)).SelectMany(f => f.Value)];
    private static readonly KeyUse Use = new(ByFile.Keys.Where(f => f.StartsWith("en/", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)));
    private static readonly SourceFile[] Sources = [.. Repository.Files(".cs", ".cshtml").Where(f => f.Path.StartsWith("Lms.", StringComparison.Ordinal))];

    [Fact]
    public void Every_key_the_code_asks_for_has_a_text() =>
        Assert.Empty(Sources.SelectMany(f => Use.Keys(f.Text).Except(English).Select(k => $"{f.Path}: {k}")));

    [Fact]
    public void Every_beginning_of_composed_keys_begins_a_text() =>
        Assert.Empty(Sources.SelectMany(f => Use.Beginnings(f.Text).Where(b => !English.Any(k => k.StartsWith(b, StringComparison.Ordinal))).Select(b => $"{f.Path}: {b}…")));

    [Fact]
    public void Every_text_is_used()
    {
        var used = Sources.SelectMany(f => Use.Keys(f.Text)).ToHashSet(StringComparer.Ordinal);
        var beginnings = Sources.SelectMany(f => Use.Beginnings(f.Text)).Where(b => b.Count(c => c is '.' or '_') > 1).ToHashSet(StringComparer.Ordinal);

        var idle = English.Where(k => !used.Contains(k) && !beginnings.Any(b => k.StartsWith(b, StringComparison.Ordinal)));
        Assert.Empty(idle);
    }

    [Fact]
    public void A_translation_has_only_keys_of_the_original_with_the_same_arguments()
    {
        var list = new LanguageList(pseudo: true, (_, _) => { });
        foreach (var words in list.All.Select(l => list.Read(l.Tag)))
        {
            Assert.All(words.Keys, key => Assert.Equal(list.English.Message(key)?.Arguments(), words.Message(key)!.Arguments()));
        }
    }

    [Theory]
    [InlineData("W[\"common.nothing\"]", "common.nothing")]
    [InlineData("words.Text(\"common.next\", (\"n\", 1))", "common.next")]
    [InlineData("throw new RuleBroken(\"attempt.too_late\", at);", "errors.attempt.too_late")]
    [InlineData("[Display(Name = \"common.language\")]", "common.language")]
    public void A_key_is_seen(string code, string key) => Assert.Equal([key], Use.Keys(code));

    [Fact]
    public void A_beginning_is_seen()
    {
        Assert.Equal(["common.state_"], Use.Beginnings("W[$\"common.state_{Model.State}\"]"));
        Assert.Empty(Use.Keys("W[\"common.state_\" + state]"));
    }
}
