using System.Text;

namespace Lms.Assessments.Certificates;

/// <summary>
/// What a certificate says, short enough to be signed and carried in its QR, so that paper can be checked without a network.
/// The signature covers exactly the bytes carried; reading them back and writing them again gives the same bytes.
/// A statement says what was issued. Whether it has since been replaced or revoked only the verification page knows.
/// </summary>
/// <param name="Number">The certificate's number; its code is the module's code.</param>
/// <param name="LatinName">The holder's name in Latin letters, as printed.</param>
/// <param name="NativeName">The holder's name in its own script, as printed; the same text as <paramref name="LatinName"/> costs nothing.</param>
/// <param name="ModuleTitle">The module's title as printed.</param>
/// <param name="Minutes">Length of the training in minutes, 0 to 65,535.</param>
/// <param name="IssuedOn">2000-01-01 to 2179-06-05.</param>
/// <param name="ExpiresOn">Null when it does not expire; the same range.</param>
/// <param name="Issuer">Who issued it, as printed.</param>
public sealed record CertificateStatement(
    CertificateNumber Number,
    string LatinName,
    string NativeName,
    string ModuleTitle,
    int Minutes,
    DateOnly IssuedOn,
    DateOnly? ExpiresOn,
    string Issuer)
{
    /// <summary>The longest text field, in characters. Printed fields are shorter; the limit keeps the QR scannable.</summary>
    public const int LongestField = 250;

    private static readonly DateOnly DayZero = new(2000, 1, 1);

    /// <summary>The canonical bytes: texts in normalisation form C, dates as days, lengths before texts. Throws <see cref="ArgumentException"/> for a field out of range.</summary>
    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        WriteText(stream, Number.ModuleCode);
        WriteNumber(stream, (uint)Number.Year, 2);
        WriteNumber(stream, (uint)Number.Serial, 4);
        WriteNumber(stream, checked((ushort)Minutes), 2);
        WriteNumber(stream, Day(IssuedOn), 2);
        WriteNumber(stream, ExpiresOn is { } day ? Day(day) : 0u, 2);
        WriteText(stream, LatinName);
        WriteText(stream, NativeName == LatinName ? "" : NativeName);
        WriteText(stream, ModuleTitle);
        WriteText(stream, Issuer);
        return stream.ToArray();
    }

    /// <summary>Null when the bytes are not those of a statement.</summary>
    internal static CertificateStatement? FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (!TryReadText(ref bytes, out var code) || bytes.Length < 12)
        {
            return null;
        }

        var year = ReadNumber(ref bytes, 2);
        var serial = ReadNumber(ref bytes, 4);
        var minutes = ReadNumber(ref bytes, 2);
        var issued = ReadNumber(ref bytes, 2);
        var expires = ReadNumber(ref bytes, 2);
        if (!TryReadText(ref bytes, out var latin) || !TryReadText(ref bytes, out var native)
            || !TryReadText(ref bytes, out var title) || !TryReadText(ref bytes, out var issuer) || !bytes.IsEmpty)
        {
            return null;
        }

        CertificateNumber number;
        try
        {
            number = CertificateNumber.Of(code, year, serial);
        }
        catch (ArgumentException)
        {
            return null;
        }

        return new(number, latin, native.Length == 0 ? latin : native, title, minutes,
            DayZero.AddDays(issued), expires == 0 ? null : DayZero.AddDays(expires), issuer);
    }

    private static uint Day(DateOnly date)
    {
        var days = date.DayNumber - DayZero.DayNumber;
        ArgumentOutOfRangeException.ThrowIfNegative(days, nameof(date));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, ushort.MaxValue, nameof(date));
        return (uint)days;
    }

    private static void WriteNumber(MemoryStream stream, uint value, int bytes)
    {
        for (var i = bytes - 1; i >= 0; i--)
        {
            stream.WriteByte((byte)(value >> (8 * i)));
        }
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> bytes, int count)
    {
        var value = 0;
        foreach (var one in bytes[..count])
        {
            value = value << 8 | one;
        }

        bytes = bytes[count..];
        return value;
    }

    // One byte of length, two from 128 on: nearly every field takes one.
    private static void WriteText(MemoryStream stream, string text)
    {
        if (text.Length > LongestField)
        {
            throw new ArgumentException($"A field of a statement is at most {LongestField} characters.", nameof(text));
        }

        var bytes = CompressedText.Encode(text.Normalize(NormalizationForm.FormC));
        if (bytes.Length >= 0x80)
        {
            stream.WriteByte((byte)(0x80 | bytes.Length >> 8));
        }

        stream.WriteByte((byte)bytes.Length);
        stream.Write(bytes);
    }

    private static bool TryReadText(ref ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes.IsEmpty)
        {
            return false;
        }

        int length = bytes[0];
        var head = 1;
        if (length >= 0x80)
        {
            if (bytes.Length < 2)
            {
                return false;
            }

            length = (length & 0x7F) << 8 | bytes[1];
            head = 2;
        }

        if (bytes.Length < head + length || CompressedText.Decode(bytes.Slice(head, length)) is not { } read)
        {
            return false;
        }

        bytes = bytes[(head + length)..];
        text = read;
        return true;
    }
}
