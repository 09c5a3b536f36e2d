namespace Lms.Assessments.Certificates.Writing;

/// <summary>
/// The Unicode bidirectional algorithm (UAX #9) for one line whose direction is given, with isolates and without embeddings and overrides:
/// those characters are taken out of what is printed before it comes here. What is left is exactly the rules W1-W7, N0-N2, I1, I2, L1 and L2.
/// </summary>
internal static class BidiLevels
{
    /// <summary>Hebrew is the first script from right to left; nothing before it turns a line around.</summary>
    private const int FirstRightToLeft = 0x590;

    /// <summary>An embedding level for each character; odd is right to left.</summary>
    public static int[] Resolve(IReadOnlyList<int> line, bool rightToLeft)
    {
        if (!rightToLeft && line.All(character => character < FirstRightToLeft))
        {
            return new int[line.Count];
        }

        return Resolve(line, rightToLeft ? 1 : 0);
    }

    private static int[] Resolve(IReadOnlyList<int> line, int baseLevel)
    {
        var pieces = BidiIsolates.In(line);
        if (pieces.Count == 0)
        {
            return ResolvePlain(line, baseLevel, _ => false);
        }

        var levels = ResolvePlain(line, baseLevel, i => pieces.Any(p => i >= p.From && i < p.To));
        foreach (var (from, to) in pieces)
        {
            int[] piece = [.. line.Skip(from).Take(to - from)];
            var own = BidiIsolates.RunsRightToLeft(line[from - 1], piece);
            // The next level of that direction, X5a to X5c.
            Resolve(piece, baseLevel + (own == (baseLevel % 2 == 1) ? 2 : 1)).CopyTo(levels, from);
        }

        return levels;
    }

    /// <param name="isElsewhere">Which characters are settled by themselves and not there for the others.</param>
    private static int[] ResolvePlain(IReadOnlyList<int> line, int baseLevel, Func<int, bool> isElsewhere)
    {
        var rightToLeft = baseLevel % 2 == 1;
        var original = line.Select((c, i) => isElsewhere(i) ? BidiClass.BN : BidiIsolates.Is(c) ? BidiClass.ON : BidiClasses.Of(c)).ToArray();
        var types = (BidiClass[])original.Clone();
        var embedding = rightToLeft ? BidiClass.R : BidiClass.L;
        // BN is not there for the rules: work on the rest, give each BN the level of what stands before it.
        int[] at = [.. Enumerable.Range(0, types.Length).Where(i => types[i] != BidiClass.BN)];
        BidiClass[] seen = [.. at.Select(i => types[i])];
        BidiClass[] first = [.. seen];
        Weak(seen, embedding);
        BidiBrackets.Resolve(seen, first, [.. at.Select(i => line[i])], embedding);
        Neutral(seen, embedding);

        var levels = new int[line.Count];
        Array.Fill(levels, -1);
        for (var i = 0; i < at.Length; i++)
        {
            levels[at[i]] = (seen[i], rightToLeft) switch
            {
                (BidiClass.R, false) => baseLevel + 1,
                (BidiClass.AN or BidiClass.EN, false) => baseLevel + 2,
                (BidiClass.L or BidiClass.AN or BidiClass.EN, true) => baseLevel + 1,
                _ => baseLevel,
            };
        }

        for (var i = levels.Length - 1; i >= 0 && original[i] is BidiClass.WS or BidiClass.BN; i--)
        {
            levels[i] = baseLevel;
        }

        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = levels[i] < 0 ? i == 0 ? baseLevel : levels[i - 1] : levels[i];
        }

        return levels;
    }

    /// <summary>Rule L2 over runs in reading order: the order in which to draw them from left to right.</summary>
    public static int[] VisualOrder(IReadOnlyList<int> runLevels)
    {
        int[] order = [.. Enumerable.Range(0, runLevels.Count)];
        for (var level = runLevels.DefaultIfEmpty(0).Max(); level > 0; level--)
        {
            for (var start = 0; start < order.Length; start++)
            {
                var end = start;
                while (end < order.Length && runLevels[order[end]] >= level)
                {
                    end++;
                }

                if (end > start)
                {
                    Array.Reverse(order, start, end - start);
                    start = end;
                }
            }
        }

        return order;
    }

    private static void Weak(BidiClass[] types, BidiClass embedding)
    {
        var previous = embedding;
        var strong = embedding;
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = types[i] == BidiClass.NSM ? previous : types[i]; // W1
            previous = types[i];
            strong = types[i] is BidiClass.L or BidiClass.R or BidiClass.AL ? types[i] : strong;
            types[i] = types[i] == BidiClass.EN && strong == BidiClass.AL ? BidiClass.AN : types[i]; // W2
        }

        for (var i = 0; i < types.Length; i++)
        {
            types[i] = types[i] == BidiClass.AL ? BidiClass.R : types[i]; // W3
        }

        for (var i = 1; i + 1 < types.Length; i++) // W4
        {
            types[i] = (types[i - 1], types[i], types[i + 1]) switch
            {
                (BidiClass.EN, BidiClass.ES or BidiClass.CS, BidiClass.EN) => BidiClass.EN,
                (BidiClass.AN, BidiClass.CS, BidiClass.AN) => BidiClass.AN,
                _ => types[i],
            };
        }

        for (var i = 0; i < types.Length; i++) // W5, W6
        {
            if (types[i] == BidiClass.ET)
            {
                var end = i;
                while (end < types.Length && types[end] == BidiClass.ET)
                {
                    end++;
                }

                var number = i > 0 && types[i - 1] == BidiClass.EN || end < types.Length && types[end] == BidiClass.EN;
                types.AsSpan(i, end - i).Fill(number ? BidiClass.EN : BidiClass.ON);
                i = end - 1;
            }
            else if (types[i] is BidiClass.ES or BidiClass.CS)
            {
                types[i] = BidiClass.ON;
            }
        }

        strong = embedding;
        for (var i = 0; i < types.Length; i++) // W7
        {
            strong = types[i] is BidiClass.L or BidiClass.R ? types[i] : strong;
            types[i] = types[i] == BidiClass.EN && strong == BidiClass.L ? BidiClass.L : types[i];
        }
    }

    // N1, N2: neutrals between two runs of one direction follow them, others the line. Numbers count as right to left here.
    private static void Neutral(BidiClass[] types, BidiClass embedding)
    {
        for (var i = 0; i < types.Length; i++)
        {
            if (!IsNeutral(types[i]))
            {
                continue;
            }

            var end = i;
            while (end < types.Length && IsNeutral(types[end]))
            {
                end++;
            }

            var before = i == 0 ? embedding : BidiBrackets.Strength(types[i - 1]);
            var after = end == types.Length ? embedding : BidiBrackets.Strength(types[end]);
            types.AsSpan(i, end - i).Fill(before == after ? before : embedding);
            i = end;
        }
    }

    private static bool IsNeutral(BidiClass type) => type is BidiClass.WS or BidiClass.ON;
}
