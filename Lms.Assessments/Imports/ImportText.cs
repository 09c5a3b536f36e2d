using System.Text;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Imports;

/// <summary>
/// A text file of cells as offices save them, in letters and lines. What it is in is guessed, shown, and said by a person, because no
/// guess is sure: short files in Windows-1251 may be UTF-8 by chance, and a list of one column has no separator.
/// </summary>
public static class ImportText
{
    private const int Looked = 64 * 1024;
    private const int GuessedBy = 50;

    // A cell of names is seldom longer than fifty letters, which are a hundred bytes of UTF-16.
    private const int ZerosOneIn = 200;

    static ImportText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static FileEncoding GuessEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return FileEncoding.Utf8;
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return FileEncoding.Utf16Le;
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return FileEncoding.Utf16Be;
        var looked = bytes[..Math.Min(bytes.Length, Looked)];
        var (even, odd) = Zeros(looked);
        // Separators and line ends have a zero half in UTF-16, whatever the script between them; in other text a zero is dirt.
        if ((even + odd) * ZerosOneIn >= looked.Length && even + odd > 0) return odd >= even ? FileEncoding.Utf16Le : FileEncoding.Utf16Be;
        var text = Encoding.UTF8.GetString(bytes);
        var (broken, whole) = (text.Count(c => c == '\uFFFD'), text.Count(c => c > '\u007F' && c != '\uFFFD'));
        // One torn letter in a long list is damage; every letter torn is another code page.
        return broken * 10 <= whole ? FileEncoding.Utf8 : FileEncoding.Windows1251;
    }

    public static string Decode(ReadOnlySpan<byte> bytes, FileEncoding encoding)
    {
        var read = encoding switch
        {
            FileEncoding.Utf8 => Encoding.UTF8,
            FileEncoding.Utf16Le => Encoding.Unicode,
            FileEncoding.Utf16Be => Encoding.BigEndianUnicode,
            _ => Encoding.GetEncoding(1251),
        };
        var text = read.GetString(bytes);
        return text is ['\uFEFF', ..] ? text[1..] : text;
    }

    /// <summary>The separator by which most of the first lines have equally many cells, and more than one.</summary>
    public static CellSeparator GuessSeparator(string text)
    {
        var (best, most) = (CellSeparator.Comma, 0);
        foreach (var separator in Enum.GetValues<CellSeparator>())
        {
            var widths = Lines(text, separator, lenient: true).Take(GuessedBy).Select(l => l.Cells.Count).Where(w => w > 1).ToList();
            var score = widths.GroupBy(w => w).Select(g => g.Count() * (g.Key - 1)).DefaultIfEmpty().Max();
            if (score > most) (best, most) = (separator, score);
        }

        return best;
    }

    /// <summary>Lines with the number a spreadsheet gives them; a line end inside quotes belongs to its cell.</summary>
    /// <param name="lenient">For guessing: a quote that is never closed ends with the file.</param>
    /// <exception cref="RuleBroken"><c>import.quotes</c> with the line at which a quoted cell begins that does not end</exception>
    public static IEnumerable<ImportLine> Lines(string text, CellSeparator separator, bool lenient = false)
    {
        var mark = separator switch { CellSeparator.Comma => ',', CellSeparator.Semicolon => ';', _ => '\t' };
        var (cells, cell, quoted, number, began) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
                else quoted = false;
            }
            else if (c == '"' && IsBlank(cell))
            {
                (quoted, began) = (true, number);
                cell.Clear();
            }
            else if (c == mark)
            {
                End();
            }
            else if (c is '\n' or '\r')
            {
                // Old Macintoshes end lines by one, Windows by both, and a file glued from several has all three.
                if (c == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
                End();
                yield return new ImportLine(number++, cells);
                cells = [];
            }
            else
            {
                cell.Append(c);
            }
        }

        if (quoted && !lenient) throw new RuleBroken("import.quotes", began);
        if (cell.Length > 0 || cells.Count > 0)
        {
            End();
            yield return new ImportLine(number, cells);
        }

        void End()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    private static bool IsBlank(StringBuilder cell)
    {
        for (var n = 0; n < cell.Length; n++)
        {
            if (cell[n] != ' ') return false;
        }

        return true;
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var n = 0; n < bytes.Length; n++)
        {
            if (bytes[n] == 0 && n % 2 == 0) even++;
            else if (bytes[n] == 0) odd++;
        }

        return (even, odd);
    }
}
