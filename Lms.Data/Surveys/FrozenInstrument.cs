using Lms.Assessments.Surveys;
using Lms.Data.Lessons;

namespace Lms.Data.Surveys;

/// <summary>What a module version asks, with its words in each language it has them in.</summary>
/// <param name="Language">Of the module: every statement has words in it.</param>
/// <param name="Texts">By language tag, then by statement.</param>
public sealed record FrozenInstrument(Instrument Instrument, string Language, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts)
{
    /// <summary>The statement in the wanted language or a relative of it, else in the module's own; with the tag of what it is.</summary>
    public (string Text, string Language) Text(string statementId, params IEnumerable<string?> wanted)
    {
        var there = Texts.Where(t => t.Value.ContainsKey(statementId)).Select(t => t.Key).ToList();
        var language = Variants.Best(there, wanted, Language);
        return (Texts[language][statementId], language);
    }

    /// <summary>The language most of these statements are shown in: what is stored with the answers.</summary>
    public string Spoken(Instrument asked, params IEnumerable<string?> wanted) => asked.Statements
        .Select(s => Text(s.Id, wanted).Language)
        .GroupBy(l => l, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault() ?? Language;
}
