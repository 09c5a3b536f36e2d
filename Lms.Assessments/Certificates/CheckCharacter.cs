namespace Lms.Assessments.Certificates;

/// <summary>
/// ISO 7064 MOD 37,36: one check character, 0-9 or A-Z, over a text of 0-9 and A-Z.
/// It finds every single wrong character and nearly every swap of two neighbours. ISAN and GRid use the same scheme.
/// </summary>
internal static class CheckCharacter
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static char Of(ReadOnlySpan<char> text)
    {
        var product = 36;
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(text));
            var sum = (product + value) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }

        return Alphabet[(37 - product) % 36];
    }
}
