using Lms.Assessments.Rules;

namespace Lms.Assessments.Imports;

/// <summary>What a file is by its first bytes, whatever it is called.</summary>
public static class FileNature
{
    private const int Looked = 8_192;

    /// <summary>True for a workbook, false for a text.</summary>
    /// <exception cref="RuleBroken"><c>import.file_empty</c>, <c>import.file_locked</c> (with a password, or of the years before 2007), <c>import.file_type</c></exception>
    public static bool IsWorkbook(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) throw new RuleBroken("import.file_empty");
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return true;
        // An OLE container: Excel wraps a workbook with a password in one, and its old format is one.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new RuleBroken("import.file_locked");
        if (bytes.StartsWith("%PDF"u8) || bytes.StartsWith("{\\rtf"u8) || !IsText(bytes[..Math.Min(bytes.Length, Looked)])) throw new RuleBroken("import.file_type");
        return false;
    }

    // Texts have line ends, tabs and few other control characters. UTF-16 has zeros in every second place, and only there.
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            if (b is < 32 and not (0 or 9 or 10 or 11 or 12 or 13 or 26 or 27)) controls++;
        }

        var (even, odd) = (0, 0);
        for (var n = 0; n < bytes.Length; n++)
        {
            if (bytes[n] == 0 && n % 2 == 0) even++;
            else if (bytes[n] == 0) odd++;
        }

        // Letters of other scripts have a first half of 4 or 6 in UTF-16, which is a control character by itself.
        return Math.Min(even, odd) <= bytes.Length / 100 && (even + odd > 0 || controls <= bytes.Length / 20);
    }
}
