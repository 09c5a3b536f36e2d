using System.Diagnostics.CodeAnalysis;

namespace Lms.Scheduler.Languages;

/// <summary>
/// The texts of one language. <c>words["cohorts.people", ("count", 3)]</c> is "3 people".
/// A key that is nowhere is reported and shows as «key», never as nothing; one that only English has shows in English.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is words, not a dictionary of them.")]
public sealed class Words
{
    private readonly IReadOnlyDictionary<string, Message> texts;
    private readonly Words? fallback;
    private readonly Action<string, string> missing;
    private readonly Func<string, string?> own;

    internal Words(Language language, IReadOnlyDictionary<string, Message> texts, Words? fallback, Action<string, string> missing, Func<string, string?> own)
    {
        (Language, this.texts, this.fallback, this.missing, this.own) = (language, texts, fallback, missing, own);
        Figures = new Figures(language);
        Dates = new Dates(this);
        Amounts = new Amounts(this);
    }

    public Language Language { get; }

    public Figures Figures { get; }

    public Dates Dates { get; }

    public Amounts Amounts { get; }

    public IEnumerable<string> Keys => texts.Keys;

    public string this[string key, params (string Name, object? Value)[] args] => Text(key, args);

    public string Text(string key, params (string Name, object? Value)[] args)
    {
        if (Find(key, args) is { } text)
        {
            return text;
        }

        missing(Language.Tag, key);
        return $"«{key}»";
    }

    /// <summary>The text, or null where neither this language nor English has it.</summary>
    /// <exception cref="FormatException">An argument the text names was not given.</exception>
    public string? Find(string key, params (string Name, object? Value)[] args)
    {
        if (own(key) is { } given)
        {
            return given;
        }

        if (!texts.TryGetValue(key, out var message))
        {
            return fallback?.Find(key, args);
        }

        try
        {
            return message.Format(Language, Figures, args);
        }
        catch (FormatException e)
        {
            throw new FormatException($"{Language.Tag} {key}: {e.Message}", e);
        }
    }

    /// <summary>"Tashkent, Bishkek": one behind another, with this language's comma.</summary>
    public string List(IEnumerable<string?> parts) => string.Join(this["common.comma"] + " ", parts);

    /// <summary>These words with some texts said otherwise; what is not named, and how figures and dates are written, stays.</summary>
    public Words With(IReadOnlyDictionary<string, Message> said) => new(Language, said, this, missing, own);

    /// <summary>The text as it was written, in this language or, where it is missing, in English; empty where it is nowhere.</summary>
    public string Source(string key) => texts.TryGetValue(key, out var message) ? message.Source : fallback?.Source(key) ?? "";

    public Message? Message(string key) => texts.GetValueOrDefault(key);
}
