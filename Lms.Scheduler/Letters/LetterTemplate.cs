namespace Lms.Scheduler.Letters;

/// <summary>A letter as an administrator words it: which texts it is made of, in reading order. What it says is in the texts; when it goes and what figures it brings is not theirs to change.</summary>
/// <param name="Name">As in the outbox.</param>
/// <param name="Area">Under which heading it is listed: the end of a text's key.</param>
/// <param name="Subject">Null for the frame, which is around every letter.</param>
/// <param name="Texts">Paragraphs.</param>
public sealed record LetterTemplate(string Name, string Area, string? Subject, params string[] Texts)
{
    /// <summary>Labels of its table, with an example of what stands beside each.</summary>
    public IReadOnlyList<(string Key, LetterExample Example)> Labels { get; init; } = [];

    /// <summary>The words of its button.</summary>
    public string? Link { get; init; }

    /// <summary>What it says in another case; not in the example.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The texts that are the letter's own: words that pages share with it are not worded here.</summary>
    public IReadOnlyList<string> Keys => [.. new[] { Subject }.OfType<string>().Concat(Texts).Concat(Labels.Select(l => l.Key)).Concat(Link is null ? [] : [Link]).Concat(Others)
        .Where(key => key.StartsWith("mail.", StringComparison.Ordinal) || key.Contains(".mail_", StringComparison.Ordinal)).Distinct()];
}
