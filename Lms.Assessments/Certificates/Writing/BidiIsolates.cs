namespace Lms.Assessments.Certificates.Writing;

/// <summary>
/// Isolates (UAX #9, BD9): a piece of a line with a direction of its own, that is one neutral thing to what stands around it. So a title
/// in Latin letters keeps its number in front and its question mark behind in a line from right to left.
/// </summary>
internal static class BidiIsolates
{
    public const int Pop = 0x2069;

    private const int LeftToRight = 0x2066;
    private const int RightToLeft = 0x2067;
    private const int First = 0x2068;

    /// <summary>Begins or ends one.</summary>
    public static bool Is(int codePoint) => codePoint is >= LeftToRight and <= Pop;

    public static string Without(string text) => text.Any(c => Is(c)) ? string.Concat(text.Where(c => !Is(c))) : text;

    /// <summary>The characters that began what is not ended in a part of a text: the next part begins with them.</summary>
    public static string Open(string part)
    {
        var open = new Stack<char>();
        foreach (var c in part.Where(c => Is(c)))
        {
            if (c != Pop)
            {
                open.Push(c);
            }
            else if (open.Count > 0)
            {
                open.Pop();
            }
        }

        return string.Concat(open.Reverse());
    }

    /// <summary>The outermost pieces of a line, from behind what begins each to where it ends: at the end of the line, if nothing ends it.</summary>
    public static IReadOnlyList<(int From, int To)> In(IReadOnlyList<int> line)
    {
        List<(int, int)> found = [];
        for (int i = 0, depth = 0, from = 0; i <= line.Count; i++)
        {
            if (i == line.Count)
            {
                if (depth > 0)
                {
                    found.Add((from, i));
                }
            }
            else if (Is(line[i]) && line[i] != Pop)
            {
                from = depth++ == 0 ? i + 1 : from;
            }
            else if (line[i] == Pop && depth > 0 && --depth == 0)
            {
                found.Add((from, i));
            }
        }

        return found;
    }

    /// <summary>The direction of a piece: said by what begins it, or by its own first letter outside other isolates.</summary>
    public static bool RunsRightToLeft(int beginning, IReadOnlyList<int> piece)
    {
        if (beginning != First)
        {
            return beginning == RightToLeft;
        }

        var inner = In(piece);
        for (var i = 0; i < piece.Count; i++)
        {
            if (!inner.Any(p => i >= p.From && i < p.To) && BidiClasses.Of(piece[i]) is BidiClass.L or BidiClass.R or BidiClass.AL)
            {
                return BidiClasses.Of(piece[i]) != BidiClass.L;
            }
        }

        return false;
    }
}
