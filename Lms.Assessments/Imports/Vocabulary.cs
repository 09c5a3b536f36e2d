using Lms.Assessments.People;
using Lms.Assessments.Values;

namespace Lms.Assessments.Imports;

/// <summary>What words in a cell stand for a code, in all languages at once: "F", "женский" and "خاتون" are one.</summary>
public sealed class Vocabulary
{
    private static readonly Dictionary<string, Sex> SexWords = Keys(
        (Sex.Female, ["f", "female", "woman", "w", "ж", "жен", "женский", "женщина", "зан", "аял", "ayol", "خاتون", "عورت", "زن", "ښځه", "أنثى"]),
        (Sex.Male, ["m", "male", "man", "м", "муж", "мужской", "мужчина", "мард", "эркек", "erkak", "مرد", "نر", "ذكر"]),
        (Sex.NotStated, ["not stated", "unknown", "не указан", "не указано"]));

    private static readonly HashSet<string> YesWords = [.. ((string[])["yes", "y", "1", "true", "да", "ҳа", "ооба", "ha", "ہاں", "بله", "هو", "نعم", "+", "x", "completed", "passed"]).Select(Key)];
    private static readonly HashSet<string> NoWords = [.. ((string[])["no", "n", "0", "false", "нет", "не", "жок", "yoq", "نہیں", "خیر", "نه", "لا", "-", "–"]).Select(Key)];

    private readonly Dictionary<ImportField, Dictionary<string, string>> words = [];

    /// <param name="offered">For <see cref="ImportField.Category"/>, <see cref="ImportField.Language"/> and <see cref="ImportField.TimeZone"/>: words and the code each means.</param>
    public Vocabulary(IEnumerable<(ImportField Field, string Word, string Code)> offered)
    {
        foreach (var (field, word, code) in offered)
        {
            if (!words.TryGetValue(field, out var known)) words[field] = known = new(StringComparer.Ordinal);
            known.TryAdd(Key(word), code);
            known.TryAdd(Key(code), code);
        }
    }

    /// <summary>Null for a word that stands for none.</summary>
    public string? Find(ImportField field, string word) => field == ImportField.Sex
        ? SexWords.TryGetValue(Key(word), out var sex) ? Code.Of(sex) : words.GetValueOrDefault(field)?.GetValueOrDefault(Key(word))
        : words.GetValueOrDefault(field)?.GetValueOrDefault(Key(word));

    public static bool? YesOrNo(string word) => YesWords.Contains(Key(word)) ? true : NoWords.Contains(Key(word)) ? false : null;

    // A sign alone has no key of letters.
    private static string Key(string word) => SearchKey.Of(word.Replace('_', ' ')) is { Length: > 0 } key ? key : word.Trim();

    private static Dictionary<string, Sex> Keys(params (Sex Sex, string[] Words)[] said) =>
        said.SelectMany(s => s.Words, (s, word) => (Key: Key(word), s.Sex)).DistinctBy(w => w.Key, StringComparer.Ordinal).ToDictionary(w => w.Key, w => w.Sex, StringComparer.Ordinal);
}
