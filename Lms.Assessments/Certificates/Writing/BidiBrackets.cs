namespace Lms.Assessments.Certificates.Writing;

/// <summary>Rule N0 of UAX #9: a pair of brackets is drawn as one, in the direction of what it encloses or of the line.</summary>
internal static class BidiBrackets
{
    private const string Opening = "([{\u2045\u207D\u208D\u27E6\u27E8\u27EA\u27EC\u27EE\u3008\u300A\u300C\u300E\u3010";
    private const string Closing = ")]}\u2046\u207E\u208E\u27E7\u27E9\u27EB\u27ED\u27EF\u3009\u300B\u300D\u300F\u3011";

    /// <param name="types">After the weak rules; changed in place.</param>
    /// <param name="original">Before them: a mark on a bracket follows the bracket.</param>
    /// <param name="line">The characters.</param>
    /// <param name="embedding">The line's direction.</param>
    public static void Resolve(BidiClass[] types, BidiClass[] original, int[] line, BidiClass embedding)
    {
        foreach (var (open, close) in Pairs(types, line).OrderBy(p => p.Open))
        {
            if (Direction(types, open, close, embedding) is { } direction)
            {
                Set(types, original, open, direction);
                Set(types, original, close, direction);
            }
        }
    }

    /// <summary>L or R as the neutral rules see a resolved type, or the type itself when it has no direction.</summary>
    public static BidiClass Strength(BidiClass type) => type is BidiClass.EN or BidiClass.AN ? BidiClass.R : type;

    private static List<(int Open, int Close)> Pairs(BidiClass[] types, int[] line)
    {
        var waiting = new Stack<(int At, int Kind)>();
        var pairs = new List<(int Open, int Close)>();
        for (var i = 0; i < line.Length; i++)
        {
            if (types[i] != BidiClass.ON || line[i] > 0xFFFF)
            {
                continue;
            }

            if (Opening.IndexOf((char)line[i], StringComparison.Ordinal) is >= 0 and var kind)
            {
                waiting.Push((i, kind));
                continue;
            }

            var closing = Closing.IndexOf((char)line[i], StringComparison.Ordinal);
            if (closing < 0 || waiting.All(o => o.Kind != closing))
            {
                continue;
            }

            var opened = waiting.Pop();
            while (opened.Kind != closing)
            {
                opened = waiting.Pop();
            }

            pairs.Add((opened.At, i));
        }

        return pairs;
    }

    private static BidiClass? Direction(BidiClass[] types, int open, int close, BidiClass embedding)
    {
        var opposite = false;
        for (var i = open + 1; i < close; i++)
        {
            var strength = Strength(types[i]);
            if (strength == embedding)
            {
                return embedding;
            }

            opposite |= strength is BidiClass.L or BidiClass.R;
        }

        if (!opposite)
        {
            return null;
        }

        for (var i = open - 1; i >= 0; i--)
        {
            var before = Strength(types[i]);
            if (before is BidiClass.L or BidiClass.R)
            {
                return before;
            }
        }

        return embedding;
    }

    private static void Set(BidiClass[] types, BidiClass[] original, int bracket, BidiClass direction)
    {
        types[bracket] = direction;
        for (var i = bracket + 1; i < types.Length && original[i] == BidiClass.NSM; i++)
        {
            types[i] = direction;
        }
    }
}
