using System.Text;

namespace Lms.Assessments.People;

/// <summary>
/// One romanised word without what spellings disagree about: vowels after the first letter, doubled letters, the h at the end that
/// Tajik and Uzbek leave out, and with the digraphs that transliterations interchange folded together. To be compared with other answers
/// only: applied to its own it may shorten it once more.
/// </summary>
internal static class Sound
{
    /// <summary>What Abd, Abdul, Abdur … are, standing alone before the name they belong to.</summary>
    public const string Servant = "abd";

    private static readonly (string From, string To)[] Digraphs =
    [
        ("shch", "s"), ("dzh", "j"), ("tch", "c"), ("kh", "h"), ("gh", "g"), ("zh", "j"), ("dj", "j"), ("sh", "s"), ("ch", "c"), ("ts", "c"), ("ph", "f"), ("th", "t"),
        ("dh", "d"), ("bh", "b"), ("ck", "k"), ("q", "k"), ("x", "h"), ("w", "v"), ("y", "i"),
    ];

    private static readonly HashSet<string> Abbreviated = new(StringComparer.Ordinal) { "md", "mohd", "muhd", "mhd" };

    /// <param name="word">In small letters and by <see cref="SearchKey"/>; other scripts than Latin keep their letters.</param>
    public static string Of(string word)
    {
        if (Abbreviated.Contains(word))
        {
            return "mhmd";
        }

        word = Folded(word);
        var bones = Bones(word);
        if (bones.Length > 2 && bones[^1] == 'h')
        {
            bones.Length--;
        }

        var heard = bones.ToString();
        if (!heard.StartsWith(Servant, StringComparison.Ordinal) || heard.Length == Servant.Length)
        {
            return heard;
        }

        // Abdul and Abdur (Rahman) stand alone; Abdulkarim is Abdukarim, and Abdullo with nothing behind keeps its l.
        var rest = heard[Servant.Length..];
        return rest.Length == 1
            ? (!IsVowel(word[^1]) && word.Length == 5 && "lrsntzd".Contains(rest[0], StringComparison.Ordinal) ? Servant : heard)
            : OfServant(rest);
    }

    /// <summary>The word with its vowels, and with what transliterations interchange folded together: Khakimova and Ҳакимова are one spelling.</summary>
    public static string Folded(string word)
    {
        foreach (var (from, to) in Digraphs)
        {
            word = word.Replace(from, to, StringComparison.Ordinal);
        }

        return word;
    }

    /// <summary>The name that Abd and what follows it make together.</summary>
    public static string OfServant(string rest) => Servant + (rest.Length > 1 && rest[0] == 'l' ? rest[1..] : rest);

    private static StringBuilder Bones(string word)
    {
        var bones = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            // A vowel at the start tells names apart; which vowel it is depends on who spelled it.
            var letter = IsVowel(c) ? 'a' : c;
            if (bones.Length == 0 || (!IsVowel(c) && bones[^1] != letter))
            {
                bones.Append(letter);
            }
        }

        return bones;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
