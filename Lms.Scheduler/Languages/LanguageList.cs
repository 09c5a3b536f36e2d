using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lms.Scheduler.Languages;

/// <summary>
/// Every language there is, read once from the embedded folders <c>Texts/&lt;tag&gt;/*.json</c>.
/// A broken file stops the start and names itself: no page is served with half of its words.
/// </summary>
public sealed class LanguageList
{
    public const string Original = "en";
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly FrozenDictionary<string, Words> words;
    private Func<string, string, string?> own = static (_, _) => null;

    /// <param name="pseudo">Whether to offer the two languages made for testing.</param>
    /// <param name="missing">Told language and key when a text is asked for that is nowhere.</param>
    public LanguageList(bool pseudo, Action<string, string> missing)
    {
        var folders = Folders();
        var english = Make(Original, folders[Original], fallback: null, missing, key => own(Original, key));
        var all = new List<Words> { english };
        all.AddRange(folders.Where(f => f.Key != Original).Select(f => Make(f.Key, f.Value, english, missing, key => own(f.Key, key))));
        if (pseudo)
        {
            all.Add(Change(english, Pseudo.LeftToRight(english.Language), Pseudo.Lengthen, missing, key => own(Original, key)));
            all.Add(Change(english, Pseudo.RightToLeft(english.Language), Pseudo.Mirror, missing, key => own(Original, key)));
        }

        All = [.. all.Select(w => w.Language)];
        words = all.ToFrozenDictionary(w => w.Language.Tag, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Language> All { get; }

    /// <summary>
    /// Where names live that this installation gave itself (a category's), by language and key: they come before the product's own
    /// texts and take no arguments.
    /// </summary>
    public void Hear(Func<string, string, string?> names) => own = names;

    public Words English => words[Original];

    public Words? Find(string? tag) => tag is not null && words.TryGetValue(tag, out var found) ? found : null;

    /// <summary>The words for a stored tag; English where the tag is unknown (a language may be withdrawn, a person's choice stays).</summary>
    public Words Read(string? tag) => Find(tag) ?? English;

    /// <summary>The first wanted language that is there, trying "fa-AF" and then "fa"; pseudo-languages only by their exact tag.</summary>
    public Words? Best(IEnumerable<string> wanted) =>
        wanted.Select(tag => Find(tag) ?? Find(tag.Split('-')[0])).FirstOrDefault(w => w is not null);

    private static Words Make(string tag, IReadOnlyDictionary<string, string> files, Words? fallback, Action<string, string> missing, Func<string, string?> own)
    {
        if (!files.TryGetValue("language", out var about))
        {
            throw new FormatException($"Texts/{tag}/language.json is missing");
        }

        var texts = new Dictionary<string, Message>(StringComparer.Ordinal);
        foreach (var (noun, json) in files.Where(f => f.Key != "language"))
        {
            try
            {
                foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json)!)
                {
                    texts.Add(key.StartsWith(noun + ".", StringComparison.Ordinal) ? key : throw new FormatException($"{key} belongs to another file"), Message.Parse(text));
                }
            }
            catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
            {
                throw new FormatException($"Texts/{tag}/{noun}.json: {e.Message}", e);
            }
        }

        var language = JsonSerializer.Deserialize<LanguageFile>(about, Json)!.Read(tag);
        return new Words(language, texts.ToFrozenDictionary(StringComparer.Ordinal), fallback, missing, own);
    }

    private static Words Change(Words english, Language language, Func<Message, Message> change, Action<string, string> missing, Func<string, string?> own) => new(
        language,
        english.Keys.ToFrozenDictionary(k => k, k => change(english.Message(k)!), StringComparer.Ordinal),
        fallback: null,
        missing,
        own);

    // Resources are named Texts/<tag>/<noun>.json by the project file.
    private static SortedDictionary<string, Dictionary<string, string>> Folders()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folders = new SortedDictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Texts/", StringComparison.Ordinal)))
        {
            var path = name.Split('/');
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            if (!folders.TryGetValue(path[1], out var files))
            {
                folders[path[1]] = files = new(StringComparer.Ordinal);
            }

            files[Path.GetFileNameWithoutExtension(path[2])] = reader.ReadToEnd();
        }

        return folders;
    }
}
