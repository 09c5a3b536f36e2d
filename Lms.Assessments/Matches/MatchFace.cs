using Lms.Assessments.People;

namespace Lms.Assessments.Matches;

/// <summary>A person with what is compared of them, worked out once.</summary>
internal sealed class MatchFace
{
    private const int LettersToSlipIn = 5;

    public MatchFace(MatchPerson person)
    {
        Person = person;
        string[] names = [.. new[] { person.LatinName, person.NativeName }.Where(n => !string.IsNullOrWhiteSpace(n))];
        Written = [.. names.Select(Sorted).Where(n => n.Length > 0)];
        Heard = [.. names.Select(MatchKey.Of).Where(n => n.Length > 0)];
        Words = [.. Heard.Select(h => h.Split(' '))];
        Spelled = [.. names.Select(Spelling)];
        Email = string.IsNullOrWhiteSpace(person.Email) ? null : EmailKey.Of(person.Email);
        Number = string.IsNullOrWhiteSpace(person.RegistrationNumber) ? null : RegistrationNumber.Key(person.RegistrationNumber);
        Job = string.IsNullOrWhiteSpace(person.JobTitle) ? null : SearchKey.Of(person.JobTitle);
    }

    public MatchPerson Person { get; }

    /// <summary>Each name by its letters, its words in alphabetical order.</summary>
    public HashSet<string> Written { get; }

    /// <summary>Each name by its sound.</summary>
    public HashSet<string> Heard { get; }

    public IReadOnlyList<string[]> Words { get; }

    /// <summary>The words of each name by their sound, and how each is spelled in Latin letters.</summary>
    private IReadOnlyList<(string Sound, string Word)[]> Spelled { get; }

    public string? Email { get; }

    public string? Number { get; }

    public string? Job { get; }

    /// <summary>What people who may be one share at least: two words of a name, or its only one.</summary>
    public IEnumerable<string> Shared => Words.SelectMany(Pairs).Distinct(StringComparer.Ordinal);

    /// <summary>Whether all of this name, two words at least, is in one of the other's.</summary>
    public bool IsWithin(MatchFace other) => Words.Any(w => w.Length > 1 && other.Words.Any(o => w.Length < o.Length && w.All(o.Contains)));

    /// <summary>Each word by itself: who shares one and the institution is looked at for a slip in another.</summary>
    public IEnumerable<string> Single => Words.Where(w => w.Length > 1).SelectMany(w => w).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a name is the other's with a slip in one of its words, and has another word besides.</summary>
    public bool IsSlipOf(MatchFace other) => Spelled.Any(one => other.Spelled.Any(two => IsSlip(one, two)));

    // Short words are names of their own with every letter changed: Азиз and Азим, Али and Ани.
    private static bool IsSlip((string Sound, string Word)[] one, (string Sound, string Word)[] two)
    {
        if (one.Length < 2 || one.Length != two.Length || Lacking(one, two) is not { } mine || Lacking(two, one) is not { } theirs)
        {
            return false;
        }

        return Math.Min(mine.Length, theirs.Length) >= LettersToSlipIn && Slip.IsBetween(mine, theirs);
    }

    // The one word the other name does not have; null where it is none or more.
    private static string? Lacking((string Sound, string Word)[] one, (string Sound, string Word)[] other)
    {
        string? lacking = null;
        foreach (var (sound, word) in one)
        {
            if (!Array.Exists(other, o => o.Sound == sound))
            {
                if (lacking is not null)
                {
                    return null;
                }

                lacking = word;
            }
        }

        return lacking;
    }

    private static (string Sound, string Word)[] Spelling(string name) =>
        [.. SearchKey.Of(Romanized.Of(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Sound.Of(w), Sound.Folded(w))).DistinctBy(w => w.Item1, StringComparer.Ordinal)];

    private static IEnumerable<string> Pairs(string[] words)
    {
        if (words.Length == 1)
        {
            yield return words[0];
        }

        for (var i = 0; i < words.Length; i++)
        {
            for (var j = i + 1; j < words.Length; j++)
            {
                yield return $"{words[i]} {words[j]}";
            }
        }
    }

    private static string Sorted(string name) => string.Join(' ', SearchKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
