using System.Text;

namespace Lms.Assessments.People;

/// <summary>
/// The coarse form in which two Latin spellings of one name usually meet (Muhammad, Mohamed and Mukhammad; Saidova Gulnora and
/// Gulnora Saidova), to suggest to a person that two records may be of one human. It never decides that.
/// Words in alphabetical order, each without vowels after its first letter, without doubled letters, and with the digraphs that
/// transliterations interchange folded together.
/// </summary>
public static class MatchKey
{
    private static readonly (string From, string To)[] Digraphs =
        [("shch", "s"), ("kh", "h"), ("gh", "g"), ("zh", "j"), ("dj", "j"), ("dzh", "j"), ("sh", "s"), ("ch", "c"), ("tch", "c"), ("ts", "c"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "h"), ("w", "v"), ("y", "i")];

    public static string Of(string latinName) =>
        string.Join(' ', SearchKey.Of(latinName).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Skeleton).Order(StringComparer.Ordinal));

    private static string Skeleton(string word)
    {
        foreach (var (from, to) in Digraphs.OrderByDescending(d => d.From.Length)) word = word.Replace(from, to, StringComparison.Ordinal);
        var bones = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            // A vowel at the start tells names apart; which vowel it is depends on who spelled it.
            var letter = IsVowel(c) ? 'a' : c;
            if (bones.Length == 0 || (!IsVowel(c) && bones[^1] != letter)) bones.Append(letter);
        }

        return bones.ToString();
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
