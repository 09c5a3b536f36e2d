using System.Text.RegularExpressions;

namespace Lms.House.Tests.Languages;

/// <summary>Which texts a source asks for. A literal that starts with the name of a text file and a dot is a key; one that ends in "_" or "." begins many.</summary>
internal sealed partial class KeyUse
{
    private readonly string nouns;

    public KeyUse(IEnumerable<string> nouns) => this.nouns = string.Join('|', nouns.Select(Regex.Escape));

    public IReadOnlyList<string> Keys(string source) => [.. Literals(Rules().Replace(source, ""), "\"").Where(k => !IsBeginning(k)), .. Rules().Matches(source).Select(m => "errors." + m.Groups["code"].Value)];

    /// <summary>Beginnings of composed keys: <c>$"attempts.state_{state}"</c> and <c>"attempts.state_" + state</c>.</summary>
    public IReadOnlyList<string> Beginnings(string source) => [.. Literals(source, "[\"{]").Where(IsBeginning)];

    private IEnumerable<string> Literals(string source, string end) =>
        Regex.Matches(source, $"\"(?<key>({nouns})\\.[a-z0-9_./A-Z]*){end}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["key"].Value);

    private static bool IsBeginning(string key) => key[^1] is '_' or '.';

    [GeneratedRegex("RuleBroken\\(\\s*\"(?<code>[a-z0-9_.]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rules();
}
