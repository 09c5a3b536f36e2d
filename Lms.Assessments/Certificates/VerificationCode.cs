using System.Diagnostics.CodeAnalysis;

namespace Lms.Assessments.Certificates;

/// <summary>
/// The 128 bits that open one certificate's verification page. Printed in Crockford's base 32 as seven groups of four:
/// 26 characters of value and two check characters, a Reed-Solomon code over GF(32) (polynomial x⁵+x²+1, roots α and α²) of length 28.
/// Any two wrong characters, and any two swapped ones, are found before a server is asked.
/// The bits come from a cryptographic generator at the edge; nothing here makes chance.
/// </summary>
public sealed record VerificationCode
{
    /// <summary>Bytes in a code.</summary>
    public const int ByteLength = 16;

    private const int ValueLength = 26;
    private const int Length = ValueLength + 2;

    private readonly string _text;

    private VerificationCode(string text) => _text = text;

    /// <summary>From sixteen random bytes; throws <see cref="ArgumentException"/> for another length.</summary>
    public static VerificationCode FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteLength)
        {
            throw new ArgumentException($"A verification code is {ByteLength} bytes.", nameof(bytes));
        }

        var value = Crockford.Encode(bytes);
        var (first, second) = ReedSolomon32.CheckSymbols([.. value.Select(Crockford.ValueOf)]);
        return new(value + Crockford.Alphabet[first] + Crockford.Alphabet[second]);
    }

    /// <summary>
    /// Reads what somebody typed: any case, spaces and dashes ignored, O for 0, I and L for 1.
    /// False when it cannot be a code; never throws. True says only that it is well formed, not that such a certificate exists.
    /// </summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out VerificationCode? code)
    {
        code = null;
        var text = new string([.. (typed ?? "").Where(c => !IsSeparator(c)).Select(Crockford.Fold)]);
        if (text.Length != Length)
        {
            return false;
        }

        int[] symbols = [.. text.Select(Crockford.ValueOf)];
        if (symbols.Contains(-1) || !ReedSolomon32.IsWhole(symbols) || Crockford.Decode(text.AsSpan(0, ValueLength)) is null)
        {
            return false;
        }

        code = new(text);
        return true;
    }

    /// <summary>As <see cref="TryParse"/>, for text that must be a code; throws <see cref="FormatException"/>.</summary>
    public static VerificationCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("That is not a verification code.");

    /// <summary>The sixteen bytes.</summary>
    public byte[] ToBytes() => Crockford.Decode(_text.AsSpan(0, ValueLength))!;

    /// <summary>Twenty-eight characters without separators: the form in addresses and in the database.</summary>
    public override string ToString() => _text;

    /// <summary>Seven groups of four with dashes: the form on paper.</summary>
    public string ToPrintedString() => string.Join('-', _text.Chunk(4).Select(group => new string(group)));

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u00AD';
}
