namespace Lms.Assessments.People;

/// <summary>
/// What a letter of Cyrillic or Arabic script becomes in Latin: the spelling passports and officers of the region use most, not a
/// standard that could be turned back. Lower case; the long vowels of Arabic script are decided beside their neighbours.
/// </summary>
internal static class RomanLetters
{
    private static readonly Dictionary<char, string> Cyrillic = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "yo", ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['й'] = "y", ['к'] = "k",
        ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts",
        ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "yu", ['я'] = "ya",
        // Tajik, Uzbek, Kyrgyz, Kazakh, Turkmen, Ukrainian and Belarusian
        ['ғ'] = "gh", ['ӣ'] = "i", ['қ'] = "q", ['ӯ'] = "u", ['ҳ'] = "h", ['ҷ'] = "j", ['ў'] = "o", ['ң'] = "n", ['ө'] = "o", ['ү'] = "u", ['ұ'] = "u", ['ә'] = "a",
        ['һ'] = "h", ['җ'] = "j", ['ӂ'] = "j", ['і'] = "i", ['ї'] = "yi", ['є'] = "e", ['ґ'] = "g",
    };

    private static readonly Dictionary<char, string> Arabic = new()
    {
        ['ا'] = "a", ['أ'] = "a", ['إ'] = "i", ['آ'] = "a", ['ٱ'] = "a", ['ب'] = "b", ['پ'] = "p", ['ت'] = "t", ['ث'] = "s", ['ج'] = "j", ['چ'] = "ch", ['ح'] = "h",
        ['خ'] = "kh", ['د'] = "d", ['ذ'] = "z", ['ر'] = "r", ['ز'] = "z", ['ژ'] = "zh", ['س'] = "s", ['ش'] = "sh", ['ص'] = "s", ['ض'] = "z", ['ط'] = "t", ['ظ'] = "z",
        ['غ'] = "gh", ['ف'] = "f", ['ڤ'] = "v", ['ق'] = "q", ['ك'] = "k", ['ک'] = "k", ['ڪ'] = "k", ['گ'] = "g", ['ګ'] = "g", ['ل'] = "l", ['ڵ'] = "l", ['م'] = "m",
        ['ن'] = "n", ['ں'] = "n", ['ڼ'] = "n", ['ه'] = "h", ['ہ'] = "h", ['ھ'] = "h", ['ۂ'] = "h", ['ة'] = "a", ['ۃ'] = "a", ['ە'] = "a", ['ى'] = "a", ['ئ'] = "y",
        ['ؤ'] = "u", ['ء'] = "", ['ۆ'] = "o", ['ۇ'] = "u", ['ې'] = "e", ['ێ'] = "e", ['ۍ'] = "ay", ['ے'] = "e",
        // Urdu and Pashto
        ['ٹ'] = "t", ['ڈ'] = "d", ['ڑ'] = "r", ['ڕ'] = "r", ['ټ'] = "t", ['ډ'] = "d", ['ړ'] = "r", ['څ'] = "ts", ['ځ'] = "z", ['ږ'] = "zh", ['ښ'] = "sh",
    };

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    public static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF' && char.IsLetter(c) && c != '\u0640';

    /// <summary>Waw and yeh, which are a vowel or a consonant, and ayn, which is heard at the start of a word only.</summary>
    public static bool IsWaw(char c) => c == 'و';

    public static bool IsYeh(char c) => c is 'ي' or 'ی';

    public static bool IsAyn(char c) => c == 'ع';

    public static bool IsAlif(char c) => c is 'ا' or 'آ' or 'أ' or 'إ' or 'ٱ';

    /// <summary>Null for a letter of neither script, or one nobody in the region uses.</summary>
    public static string? Of(char lower) => Cyrillic.GetValueOrDefault(lower) ?? Arabic.GetValueOrDefault(lower);
}
