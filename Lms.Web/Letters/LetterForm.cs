using Lms.Assessments.Letters;
using Lms.Data.Letters;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Letters;

namespace Lms.Web.Letters;

/// <summary>A letter in a language, with what somebody typed: which texts are worded anew, and what is wrong with which.</summary>
public sealed class LetterForm(LanguageList languages, LetterTextQueries texts, LetterProof proof)
{
    /// <summary>Languages letters can be worded in: all but those made for tests.</summary>
    public IReadOnlyList<Language> Languages => [.. languages.All.Where(l => !l.Pseudo)];

    /// <summary>The words of a language, or of the first.</summary>
    public Words Words(string? tag) => languages.Read(Languages.FirstOrDefault(l => l.Tag == tag)?.Tag ?? Languages[0].Tag);

    public async Task<Dictionary<string, LetterTextRow>> Current(LetterTemplate template, Words words) =>
        (await texts.Current(template.Name, words.Language.Tag)).Where(t => t.Template == template.Name).ToDictionary(t => t.TextKey, StringComparer.Ordinal);

    /// <summary>The fields as they stand.</summary>
    public async Task<List<LetterField>> Fields(LetterTemplate template, Words words)
    {
        var current = await Current(template, words);
        return [.. template.Keys.Select(key => new LetterField
        {
            Key = key,
            Text = current.GetValueOrDefault(key)?.Text ?? words.Source(key),
            Version = current.GetValueOrDefault(key)?.Version ?? 0,
        })];
    }

    /// <summary>What was typed, as changes; a text that is empty or the original's is the original.</summary>
    /// <param name="fault">Told the place of a field and what is wrong with it.</param>
    public List<LetterTextChange> Read(LetterTemplate template, Words words, IEnumerable<LetterField> fields, Action<int, LetterTextFault> fault)
    {
        var changes = new List<LetterTextChange>();
        foreach (var (n, field) in fields.Index().Where(f => template.Keys.Contains(f.Item.Key)))
        {
            var text = LetterTextRule.Tidy(field.Text ?? "");
            if (text.Length == 0 || text == LetterTextRule.Tidy(words.Source(field.Key)))
            {
                changes.Add(new(field.Key, null, field.Version));
            }
            else if (proof.Read(template, field.Key, text, words).Fault is { } wrong)
            {
                fault(n, wrong);
            }
            else
            {
                changes.Add(new(field.Key, text, field.Version));
            }
        }

        return changes;
    }

    /// <summary>
    /// Brings typed fields up to the editions that stand now, so that they can be saved: a text its reader left alone becomes the newer one,
    /// and one that both worded stays as typed and comes back with the other's.
    /// </summary>
    /// <param name="taken">Told the place of a field that has the newer text now.</param>
    public async Task<IReadOnlyDictionary<string, LetterTextRow>> Meet(LetterTemplate template, Words words, IReadOnlyList<LetterField> fields, Action<int> taken)
    {
        var editions = (await texts.Editions(template.Name, words.Language.Tag)).ToLookup(t => t.TextKey, StringComparer.Ordinal);
        var beside = new Dictionary<string, LetterTextRow>(StringComparer.Ordinal);
        foreach (var (n, field) in fields.Index())
        {
            if (!template.Keys.Contains(field.Key) || editions[field.Key].MaxBy(e => e.Version) is not { } now || now.Version <= field.Version)
            {
                continue;
            }

            var typed = Said(field.Key, field.Text);
            if (typed == Said(field.Key, editions[field.Key].FirstOrDefault(e => e.Version == field.Version)?.Text))
            {
                field.Text = now.Text ?? words.Source(field.Key);
                taken(n);
            }
            else if (typed != Said(field.Key, now.Text))
            {
                beside[field.Key] = now;
            }

            field.Version = now.Version;
        }

        return beside;

        string Said(string key, string? text) => LetterTextRule.Tidy(text ?? "") is { Length: > 0 } tidy ? tidy : LetterTextRule.Tidy(words.Source(key));
    }

    /// <summary>The words with what was typed over what is saved; what is wrong is left as it was.</summary>
    public Words Over(LetterTemplate template, Words saved, Words original, IEnumerable<LetterField> fields)
    {
        var said = new Dictionary<string, Message>(StringComparer.Ordinal);
        foreach (var change in Read(template, original, fields, (_, _) => { }))
        {
            said[change.Key] = change.Text is { } text ? Message.Parse(text) : Message.Parse(original.Source(change.Key));
        }

        return saved.With(said);
    }
}
