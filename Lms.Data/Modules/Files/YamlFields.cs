using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Lms.Data.Modules.Files;

/// <summary>
/// The fields of one YAML mapping, asked for by name and type. What is missing, of another type or out of range is a fault with its
/// line; what nobody asked for is an unknown key, said by <see cref="Done"/>. A fault yields an empty value and reading goes on.
/// </summary>
internal sealed class YamlFields
{
    private readonly YamlMappingNode node;
    private readonly ContentFile file;
    private readonly Faults faults;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private YamlFields(YamlMappingNode node, ContentFile file, int lineOffset, Faults faults) =>
        (this.node, this.file, LineOffset, this.faults) = (node, file, lineOffset, faults);

    /// <summary>Lines of the file before the YAML begins (front matter).</summary>
    public int LineOffset { get; }

    public int Line => LineOf(node);

    public static YamlFields? Parse(string yaml, ContentFile file, int lineOffset, Faults faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlFields(root, file, lineOffset, faults);
            }

            faults.Add(file.Path, lineOffset + 1, "One mapping (key: value lines) is expected here.");
        }
        catch (YamlDotNet.Core.YamlException error)
        {
            faults.Add(file.Path, (int)error.Start.Line + lineOffset, $"Not readable as YAML: {error.Message}");
        }

        return null;
    }

    public string Text(string key, int longest = 20_000) => OptionalText(key, longest) ?? Missing(key, "");

    public string? OptionalText(string key, int longest = 20_000) => Find(key) is { } value ? AsText(key, value, longest) : null;

    public int Whole(string key, int least, int most) => OptionalWhole(key, least, most) ?? Missing(key, least);

    public int? OptionalWhole(string key, int least, int most)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value is YamlScalarNode scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        return Wrong(value, $"'{key}' is a whole number from {least} to {most}.", least);
    }

    public bool Flag(string key) => Find(key) switch
    {
        null => Missing(key, false),
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        var value => Wrong(value, $"'{key}' is true or false.", false),
    };

    /// <summary>For what is asked by saying so, and otherwise left out: a written false would look like a promise.</summary>
    public bool OnlyTrue(string key) => Find(key) switch
    {
        null => false,
        YamlScalarNode { Value: "true" } => true,
        var value => Wrong(value, $"'{key}' can only be true: leave it out where it is not asked for.", false),
    };

    public DateOnly? Date(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode s when DateOnly.TryParseExact(s.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var value => Wrong<DateOnly?>(value, $"'{key}' is a date written 2027-11-22.", null),
    };

    /// <summary>A list of texts; null when the key is absent.</summary>
    public IReadOnlyList<string>? Texts(string key, int longest = 2_000) =>
        Find(key) switch
        {
            null => null,
            YamlSequenceNode list => [.. list.Children.Select(c => AsText(key, c, longest) ?? "")],
            var value => Wrong<IReadOnlyList<string>?>(value, $"'{key}' is a list.", null),
        };

    /// <summary>A mapping of names to texts; null when the key is absent.</summary>
    public IReadOnlyDictionary<string, string>? TextsByName(string key, int longest = 2_000) =>
        Find(key) is { } value && Mapping(key, value) is { } fields
            ? fields.node.Children.ToDictionary(c => Name(c.Key), c => AsText(Name(c.Key), c.Value, longest) ?? "", StringComparer.Ordinal)
            : null;

    /// <summary>A list of mappings, each read by <paramref name="read"/>; empty when the key is absent.</summary>
    public IReadOnlyList<T> Each<T>(string key, Func<YamlFields, T> read) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(c => Mapping(key, c)).OfType<YamlFields>().Select(f => f.ReadWhole(read))],
        var value => Wrong<IReadOnlyList<T>>(value, $"'{key}' is a list.", []),
    };

    /// <summary>A list of texts and mappings side by side, each read by its own function; empty when the key is absent.</summary>
    public IReadOnlyList<T> Items<T>(string key, Func<string, T> text, Func<YamlFields, T> mapping, int longest = 2_000) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(c => c is YamlMappingNode inner
            ? new YamlFields(inner, file, LineOffset, faults).ReadWhole(mapping)
            : text(AsText(key, c, longest) ?? ""))],
        var value => Wrong<IReadOnlyList<T>>(value, $"'{key}' is a list.", []),
    };

    public T? Inner<T>(string key, Func<YamlFields, T> read)
        where T : class =>
        Find(key) is { } value && Mapping(key, value) is { } fields ? fields.ReadWhole(read) : null;

    /// <summary>A mapping whose keys are names: each key with its own mapping.</summary>
    public IReadOnlyList<T> Named<T>(Func<string, YamlFields, T> read) =>
        [.. node.Children.Select(c => (Key: Name(c.Key), Fields: Mapping(Name(c.Key), c.Value)))
            .Where(c => c.Fields is not null).Select(c => c.Fields!.ReadWhole(f => read(c.Key, f)))];

    public void Fault(string key, string message) => faults.Add(file.Path, Find(key) is { } value ? LineOf(value) : Line, message);

    public int LineOfKey(string key) => Find(key) is { } value ? LineOf(value) : Line;

    public void Done()
    {
        foreach (var key in node.Children.Keys.Where(k => !asked.Contains(Name(k))))
        {
            faults.Add(file.Path, LineOf(key), $"'{Name(key)}' is not a key that is known here. Known: {string.Join(", ", asked)}.");
        }
    }

    private static string Name(YamlNode key) => (key as YamlScalarNode)?.Value ?? "?";

    private T ReadWhole<T>(Func<YamlFields, T> read)
    {
        var value = read(this);
        if (asked.Count > 0)
        {
            Done();
        }

        return value;
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private YamlFields? Mapping(string key, YamlNode value) => value is YamlMappingNode mapping
        ? new YamlFields(mapping, file, LineOffset, faults)
        : Wrong<YamlFields?>(value, $"'{key}' holds 'key: value' lines.", null);

    private string? AsText(string key, YamlNode value, int longest)
    {
        if (value is not YamlScalarNode scalar || string.IsNullOrWhiteSpace(scalar.Value))
        {
            return Wrong<string?>(value, $"'{key}' is a text and not empty.", "");
        }

        var text = scalar.Value.Trim();
        return text.Length <= longest ? text : Wrong<string?>(value, $"'{key}' is longer than {longest} characters.", "");
    }

    private int LineOf(YamlNode at) => (int)at.Start.Line + LineOffset;

    private T Missing<T>(string key, T instead)
    {
        faults.Add(file.Path, Line, $"'{key}' is missing.");
        return instead;
    }

    private T Wrong<T>(YamlNode at, string message, T instead)
    {
        faults.Add(file.Path, LineOf(at), message);
        return instead;
    }
}
