using System.Text;

namespace Lms.Assessments.Items;

/// <summary>
/// Text of a file in which each character knows its line and whether it was escaped, so that every later step can look for
/// signs without thinking of escapes again.
/// </summary>
internal sealed class GiftText
{
    private readonly List<Glyph> _glyphs;

    private GiftText(List<Glyph> glyphs, int line) => (_glyphs, Line) = (glyphs, line);

    private readonly record struct Glyph(char Char, bool Escaped, int Line);

    /// <summary>Of the first character.</summary>
    public int Line { get; }

    public int Length => _glyphs.Count;

    public static GiftText Of(IReadOnlyList<(int Line, string Text)> lines)
    {
        var glyphs = new List<Glyph>();
        foreach (var (line, text) in lines)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] != '\\') glyphs.Add(new(text[i], Escaped: false, line));
                else glyphs.Add(new(Escape(text, ++i, line), Escaped: true, line));
            }

            glyphs.Add(new('\n', Escaped: false, line));
        }

        return new GiftText(glyphs, lines[0].Line);
    }

    /// <summary>Place of the first such sign that is not escaped, or -1.</summary>
    public int IndexOf(string sign, int from = 0)
    {
        for (var i = from; i <= Length - sign.Length; i++)
            if (Matches(sign, i)) return i;
        return -1;
    }

    public bool StartsWith(string sign) => Length >= sign.Length && Matches(sign, 0);

    public int LineAt(int place) => place < Length ? _glyphs[place].Line : Line;

    public GiftText Part(int from, int to) => new(_glyphs[from..to], from < Length ? _glyphs[from].Line : Line);

    public GiftText From(int place) => Part(place, Length);

    public GiftText Trimmed()
    {
        static bool IsSpace(Glyph g) => !g.Escaped && char.IsWhiteSpace(g.Char);
        var from = _glyphs.FindIndex(g => !IsSpace(g));
        return from < 0 ? Part(0, 0) : Part(from, _glyphs.FindLastIndex(g => !IsSpace(g)) + 1);
    }

    /// <summary>Cuts before every one of these signs: each part begins with its sign; the first part is what stands before.</summary>
    public List<GiftText> CutBefore(params char[] signs)
    {
        var cuts = new List<int> { 0 };
        for (var i = 0; i < Length; i++)
            if (!_glyphs[i].Escaped && signs.Contains(_glyphs[i].Char)) cuts.Add(i);
        cuts.Add(Length);
        return [.. cuts.Zip(cuts.Skip(1), Part)];
    }

    /// <summary>The text itself: escapes undone, spaces and line ends of the file as one space, none at the ends.</summary>
    public string Read()
    {
        var text = new StringBuilder();
        var space = false;
        foreach (var glyph in Trimmed()._glyphs)
        {
            var isSpace = !glyph.Escaped && char.IsWhiteSpace(glyph.Char);
            if (isSpace && !space) text.Append(' ');
            else if (!isSpace) text.Append(glyph.Char);
            space = isSpace;
        }

        return text.ToString();
    }

    private bool Matches(string sign, int at)
    {
        for (var i = 0; i < sign.Length; i++)
            if (_glyphs[at + i].Escaped || _glyphs[at + i].Char != sign[i]) return false;
        return true;
    }

    private static char Escape(string text, int at, int line)
    {
        if (at >= text.Length || char.IsLetterOrDigit(text[at]) && text[at] != 'n' || char.IsWhiteSpace(text[at]))
            throw new GiftMistake(line, "a backslash escapes a sign such as ~ = # { } : > or itself, or makes \\n, a line break");
        return text[at] == 'n' ? '\n' : text[at];
    }
}
