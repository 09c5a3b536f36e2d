using System.Text;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Aggregates;

/// <summary>
/// A text file of cells as offices save them: UTF-8 or UTF-16 with or without their mark, or Windows-1251, which is what is left when
/// neither fits; separated by comma, semicolon or tab, whichever the line of heads has most of.
/// </summary>
public static class CsvText
{
    /// <exception cref="RuleBroken"><c>aggregate.file_quotes</c>: a quoted cell does not end</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(ReadOnlySpan<byte> bytes)
    {
        var text = Decode(bytes);
        return Split(text, Separator(text));
    }

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        // Heads are Latin: without a mark, every second byte of them in UTF-16 is zero.
        if (bytes is [not 0, 0, not 0, 0, ..]) return Encoding.Unicode.GetString(bytes);
        if (bytes is [0, not 0, 0, not 0, ..]) return Encoding.BigEndianUnicode.GetString(bytes);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);
        }
    }

    private static char Separator(string text)
    {
        var heads = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var (best, most) = (',', 0);
        foreach (var mark in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            if (heads.Count(mark) is var count && count > most)
            {
                (best, most) = (mark, count);
            }
        }

        return best;
    }

    private static List<IReadOnlyList<string>> Split(string text, char separator)
    {
        var (lines, cells, cell, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == separator) EndCell();
            else if (c == '\n') EndLine();
            else if (c != '\r') cell.Append(c);
        }

        if (quoted) throw new RuleBroken("aggregate.file_quotes");
        if (cell.Length > 0 || cells.Count > 0) EndLine();
        return lines;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndLine()
        {
            EndCell();
            lines.Add(cells);
            cells = [];
        }
    }
}
