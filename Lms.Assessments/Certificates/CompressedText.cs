using System.Text;

namespace Lms.Assessments.Certificates;

/// <summary>
/// Text in the Standard Compression Scheme for Unicode (UTS #6): about one byte a letter in every script the certificates use,
/// where UTF-8 needs two or three and a general compressor has too little text to learn from. It keeps the QR sparse enough for an old phone.
/// Written and read here: single-byte mode with the windows SC0-7, SD0-7, SQ0-7 and SQU; never Unicode mode, never extended windows.
/// </summary>
internal static class CompressedText
{
    private const byte QuoteWindow = 0x01;
    private const byte QuoteUnit = 0x0E;
    private const byte ChangeWindow = 0x10;
    private const byte DefineWindow = 0x18;

    private static readonly int[] StartingWindows = [0x0080, 0x00C0, 0x0400, 0x0600, 0x0900, 0x3040, 0x30A0, 0xFF00];
    private static readonly int[] QuotedWindows = [0x0000, 0x0080, 0x0100, 0x0300, 0x2000, 0x2080, 0x2100, 0x3000];

    /// <summary>The same text always gives the same bytes.</summary>
    public static byte[] Encode(string text)
    {
        var windows = (int[])StartingWindows.Clone();
        var active = 0;
        var nextToDefine = 7;
        var bytes = new List<byte>(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            int unit = text[i];
            var following = i + 1 < text.Length ? text[i + 1] : 0;
            if (unit is >= 0x20 and < 0x80 or '\t' or '\n' or '\r')
            {
                bytes.Add((byte)unit);
            }
            else if (unit < 0x20)
            {
                bytes.AddRange([QuoteWindow, (byte)unit]);
            }
            else if (Within(windows[active], unit))
            {
                bytes.Add((byte)(0x80 + unit - windows[active]));
            }
            else if (Array.FindIndex(windows, w => Within(w, unit)) is >= 0 and var known)
            {
                // A lone letter of another window is quoted; from the second one on it pays to change over.
                bytes.Add((byte)(Within(windows[known], following) ? ChangeWindow + known : QuoteWindow + known));
                bytes.Add((byte)(0x80 + unit - windows[known]));
                active = Within(windows[known], following) ? known : active;
            }
            else if (Array.FindIndex(QuotedWindows, w => Within(w, unit)) is >= 0 and var quoted)
            {
                bytes.AddRange([(byte)(QuoteWindow + quoted), (byte)(unit - QuotedWindows[quoted])]);
            }
            else if (unit < 0x3400)
            {
                nextToDefine = nextToDefine == active ? (nextToDefine + 7) % 8 : nextToDefine;
                windows[nextToDefine] = unit & ~0x7F;
                bytes.AddRange([(byte)(DefineWindow + nextToDefine), (byte)(unit >> 7), (byte)(0x80 + (unit & 0x7F))]);
                active = nextToDefine;
                nextToDefine = (nextToDefine + 7) % 8;
            }
            else
            {
                bytes.AddRange([QuoteUnit, (byte)(unit >> 8), (byte)unit]);
            }
        }

        return [.. bytes];
    }

    /// <summary>Null when the bytes are not what <see cref="Encode"/> writes.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var windows = (int[])StartingWindows.Clone();
        var active = 0;
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var tag = bytes[i];
            var operands = tag switch { QuoteUnit => 2, >= QuoteWindow and < QuoteWindow + 8 or >= DefineWindow and < 0x20 => 1, _ => 0 };
            if (i + operands >= bytes.Length)
            {
                return null;
            }

            switch (tag)
            {
                case >= 0x80:
                    text.Append((char)(windows[active] + tag - 0x80));
                    break;
                case >= 0x20 or (byte)'\t' or (byte)'\n' or (byte)'\r':
                    text.Append((char)tag);
                    break;
                case >= DefineWindow:
                    active = tag - DefineWindow;
                    windows[active] = bytes[++i] << 7;
                    if (windows[active] is 0 or >= 0x3400)
                    {
                        return null;
                    }

                    break;
                case >= ChangeWindow:
                    active = tag - ChangeWindow;
                    break;
                case >= QuoteWindow and < QuoteWindow + 8:
                    var one = bytes[++i];
                    text.Append((char)(one < 0x80 ? QuotedWindows[tag - QuoteWindow] + one : windows[tag - QuoteWindow] + one - 0x80));
                    break;
                case QuoteUnit:
                    text.Append((char)(bytes[i + 1] << 8 | bytes[i + 2]));
                    i += 2;
                    break;
                default:
                    return null;
            }
        }

        return text.ToString();
    }

    private static bool Within(int window, int unit) => unit >= window && unit < window + 0x80;
}
