using System.Text;

namespace Lms.Assessments.Calendars;

/// <summary>
/// Lines of a calendar file as RFC 5545 §3.1 has them: at most 75 octets without the break, longer ones folded by a break and a space,
/// never within a character. In UTF-8 a letter of Tajik or Urdu takes two octets, so that a line holds half as many of them.
/// </summary>
public static class CalendarLines
{
    private const int Most = 75;
    private const string Break = "\r\n";

    /// <summary>The same file with every line folded right, however it was folded before, and CRLF at the end of each.</summary>
    public static string Fold(string file)
    {
        var unfolded = file.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal);
        var text = new StringBuilder(file.Length + 64);
        foreach (var line in unfolded.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Line(text, line);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Most)
            {
                text.Append(Break).Append(' ');
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append(Break);
    }
}
