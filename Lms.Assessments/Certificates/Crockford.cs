namespace Lms.Assessments.Certificates;

/// <summary>Crockford's base 32: thirty-two characters without I, L, O and U, so that what is read aloud or copied by hand comes back.</summary>
internal static class Crockford
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The character a reader meant: upper case, I and L as 1, O as 0.</summary>
    public static char Fold(char typed) => char.ToUpperInvariant(typed) switch
    {
        'I' or 'L' => '1',
        'O' => '0',
        var other => other,
    };

    /// <summary>0 to 31, or -1 for a character outside the alphabet (U among them).</summary>
    public static int ValueOf(char typed) => Alphabet.IndexOf(Fold(typed), StringComparison.Ordinal);

    /// <summary>Five bits a character, most significant first; the last character is filled with zero bits.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[(bytes.Length * 8 + 4) / 5];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Alphabet[FiveBits(bytes, i * 5)];
        }

        return new string(text);
    }

    /// <summary>The reverse; null when a character is not in the alphabet, or when the filling bits are not zero (one text a value).</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        var held = 0;
        var bits = 0;
        var at = 0;
        foreach (var typed in text)
        {
            var value = ValueOf(typed);
            if (value < 0)
            {
                return null;
            }

            held = (held << 5) | value;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(held >> bits);
                held &= (1 << bits) - 1;
            }
        }

        return held == 0 && bits < 5 ? bytes : null;
    }

    private static int FiveBits(ReadOnlySpan<byte> bytes, int bit)
    {
        var first = bytes[bit / 8];
        var second = bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0;
        return ((first << 8 | second) >> (11 - bit % 8)) & 31;
    }
}
