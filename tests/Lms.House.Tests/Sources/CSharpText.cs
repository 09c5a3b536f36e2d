using System.Text;

namespace Lms.House.Tests.Sources;

/// <summary>
/// C# split into code and string literals. <see cref="Code"/> has the length of the source with comments and literals blanked out,
/// so that a place in one is the same place in the other. Holes of interpolated strings stay code.
/// </summary>
internal sealed class CSharpText
{
    private readonly string source;
    private readonly StringBuilder code;
    private readonly List<(int Start, string Text)> literals = [];

    public CSharpText(string source)
    {
        this.source = source;
        code = new StringBuilder(source);
        var at = 0;
        Scan(ref at, inHole: false);
        Code = code.ToString();
    }

    public string Code { get; }

    public IReadOnlyList<(int Start, string Text)> Literals => literals;

    public int LineOf(int place) => source.AsSpan(0, place).Count('\n') + 1;

    private void Scan(ref int at, bool inHole)
    {
        for (var depth = 0; at < source.Length;)
        {
            switch (source[at])
            {
                case '/' when Next(at, "//"):
                    Blank(ref at, EndOf("\n", at));
                    break;
                case '/' when Next(at, "/*"):
                    Blank(ref at, EndOf("*/", at + 2) + 2);
                    break;
                case '\'':
                    // In a page it may be an apostrophe, with no other after it.
                    Blank(ref at, source.IndexOf('\'', Math.Min(at + (Next(at + 1, "\\") ? 3 : 2), source.Length)) is var end and >= 0 ? end + 1 : at + 1);
                    break;
                case '"':
                    Literal(ref at);
                    break;
                case '{':
                    depth++;
                    at++;
                    break;
                case '}' when inHole && depth == 0:
                    return;
                case '}':
                    depth--;
                    at++;
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    private void Literal(ref int at)
    {
        var start = at;
        var (dollars, verbatim) = Prefix(at);
        var quotes = Run('"', at);
        var raw = quotes >= 3;
        if (quotes == 2)
        {
            Blank(ref at, at + 2);
            return;
        }

        var close = new string('"', raw ? quotes : 1);
        var text = new StringBuilder();
        for (Blank(ref at, at + close.Length); at < source.Length && !Next(at, close);)
        {
            if (dollars > 0 && Run('{', at) is var braces && braces >= Math.Max(1, raw ? dollars : 1) && (raw || braces % 2 == 1))
            {
                Blank(ref at, at + braces);
                Scan(ref at, inHole: true);
                Blank(ref at, at + (raw ? dollars : 1));
                text.Append('?');
            }
            else
            {
                var length = !raw && ((!verbatim && source[at] == '\\') || (dollars > 0 && Run('{', at) >= 2)) ? 2 : 1;
                text.Append(source, at, length);
                Blank(ref at, at + length);
                if (verbatim && Next(at, "\"\""))
                {
                    Blank(ref at, at + 2);
                }
            }
        }

        Blank(ref at, at + close.Length);
        literals.Add((start, text.ToString()));
    }

    private (int Dollars, bool Verbatim) Prefix(int at)
    {
        var (dollars, verbatim) = (0, false);
        for (var i = at - 1; i >= 0 && source[i] is '$' or '@'; i--)
        {
            dollars += source[i] == '$' ? 1 : 0;
            verbatim |= source[i] == '@';
        }

        return (dollars, verbatim);
    }

    private bool Next(int at, string what) => string.CompareOrdinal(source, at, what, 0, what.Length) == 0;

    private int Run(char what, int at)
    {
        var end = at;
        while (end < source.Length && source[end] == what)
        {
            end++;
        }

        return end - at;
    }

    private int EndOf(string what, int at) => source.IndexOf(what, at, StringComparison.Ordinal) is var end && end < 0 ? source.Length : end;

    private void Blank(ref int at, int end)
    {
        for (end = Math.Min(end, source.Length); at < end; at++)
        {
            code[at] = source[at] == '\n' ? '\n' : ' ';
        }
    }
}
