using System.Text;

namespace Lms.Assessments.People;

/// <summary>
/// Cyrillic (Russian, Tajik, Kyrgyz, Uzbek …) and Arabic script (Arabic, Persian, Dari, Urdu, Pashto, Kurdish) in rough Latin letters:
/// for finding, for comparing, and as a first proposal to a person who then corrects it. Arabic script does not write short vowels,
/// so <c>محمد</c> gives <c>mhmd</c>: see <see cref="MatchKey"/> for what meets <c>Muhammad</c>. Capitals stay where the script has
/// them; text in other scripts stays as it is. Applied twice it changes nothing more.
/// </summary>
public static class Romanized
{
    private const string Article = "ال";

    // الهام and الیاس are names that begin so; with four letters and more after it, it is the article. الدین is met at every turn.
    private const int LettersAfterArticle = 4;

    // کھ, ٹھ, بھ: Urdu's sign that does make one sound of two letters.
    private const char Aspiration = 'ھ';

    public static string Of(string text) => Of(text, otherWaw: false);

    /// <param name="otherWaw">Takes a waw within a word for what it is less likely to be: نوید as Navid.</param>
    internal static string Of(string text, bool otherWaw)
    {
        if (text.All(c => c < '\u0400'))
        {
            return text;
        }

        var whole = SearchKey.Whole(text).Normalize(NormalizationForm.FormKC);
        var roman = new StringBuilder(whole.Length + 8);
        for (var i = 0; i < whole.Length; i++)
        {
            var c = whole[i];
            if (RomanLetters.IsArabic(c) && (i == 0 || !IsOfWord(whole[i - 1])) && EndOfArticle(whole, i) is { } after)
            {
                roman.Append("al-");
                i = after - 1;
            }
            else if (RomanLetters.IsCyrillic(c) || RomanLetters.IsArabic(c))
            {
                var letter = Letter(whole, i, otherWaw) ?? c.ToString();
                if (RomanLetters.IsArabic(c) && roman.Length > 0 && ReadsAsOne(roman[^1], letter) && c != Aspiration)
                {
                    roman.Append('a');
                }

                roman.Append(letter);
            }
            else if (!IsSilent(c))
            {
                // The joiner of Persian stands between the parts of a name, which Latin writes apart.
                roman.Append(c == '\u200C' ? ' ' : c);
            }
        }

        return roman.ToString();
    }

    private static string? Letter(string text, int at, bool otherWaw)
    {
        var c = text[at];
        if (RomanLetters.IsWaw(c))
        {
            var starts = !IsLetter(text, at - 1);
            var byNeighbour = IsLetter(text, at + 1) && (RomanLetters.IsAlif(text[at + 1]) || RomanLetters.IsYeh(text[at + 1]) || RomanLetters.IsAlif(text[at - (starts ? 0 : 1)]));
            return starts || byNeighbour != otherWaw ? "v" : "u";
        }

        if (RomanLetters.IsYeh(c))
        {
            return IsLetter(text, at - 1) && !(IsLetter(text, at + 1) && RomanLetters.IsAlif(text[at + 1])) ? "i" : "y";
        }

        if (RomanLetters.IsAyn(c))
        {
            return IsLetter(text, at - 1) ? "" : "a";
        }

        var lower = char.ToLowerInvariant(c);
        if (RomanLetters.Of(lower) is not { } roman)
        {
            return null;
        }

        return lower == c || roman.Length == 0 ? roman : char.ToUpperInvariant(roman[0]) + roman[1..];
    }

    private static int? EndOfArticle(string text, int at)
    {
        if (string.CompareOrdinal(text, at, Article, 0, Article.Length) != 0)
        {
            return null;
        }

        var after = at + Article.Length;
        var letters = 0;
        for (var i = after; i < text.Length && IsOfWord(text[i]); i++)
        {
            letters += RomanLetters.IsArabic(text[i]) ? 1 : 0;
        }

        return letters >= LettersAfterArticle || (letters == 3 && text[after] == 'د' && RomanLetters.IsYeh(text[after + 1])) ? after : null;
    }

    // زهرا is Zahra and سهراب Sohrab: the vowel between is not written, and zh or sh would be another sound.
    private static bool ReadsAsOne(char before, string letter) => letter.Length > 0 && (before, letter[0]) switch
    {
        ('s' or 't' or 'k' or 'g' or 'd' or 'b' or 'p' or 'z', 'h') => true,
        ('t', 's' or 'c') => true,
        ('d', 'j' or 'z') => true,
        _ => false,
    };

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && RomanLetters.IsArabic(text[at]);

    private static bool IsOfWord(char c) => char.IsLetter(c) || Folding.IsOptionalMark(c);

    // Vowel marks of Arabic, and what has no shape; the joiner is looked at by itself. Accents of other scripts stay.
    private static bool IsSilent(char c) => c != '\u200C' && ((Folding.IsOptionalMark(c) && c >= '\u0600') || c == '\u0640' || Folding.IsInvisible(c));
}
