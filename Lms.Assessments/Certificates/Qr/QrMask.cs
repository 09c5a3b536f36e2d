namespace Lms.Assessments.Certificates.Qr;

/// <summary>The eight masks of a QR, and how unlike noise a masked symbol is (ISO/IEC 18004, evaluation of masks): whole rows at a time.</summary>
internal static class QrMask
{
    /// <summary>Every mask repeats after twelve rows.</summary>
    private const int Period = 12;

    private static readonly UInt128[][] Rows = [.. Enumerable.Range(0, 8).Select(mask => Enumerable.Range(0, Period).Select(y => Make(mask, y)).ToArray())];

    public static UInt128 Row(int mask, int y) => Rows[mask][y % Period];

    public static bool Inverts(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => (x / 3 + y / 2) % 2 == 0,
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3) % 2 == 0,
        _ => ((x + y) % 2 + x * y % 3) % 2 == 0,
    };

    public static int Penalty(UInt128[] rows)
    {
        var size = rows.Length;
        var all = (UInt128.One << size) - UInt128.One;
        var pairs = all >> 1;
        var fives = all >> 4;
        int runs = 0, blocks = 0, finders = 0, dark = 0;
        var previousDown = UInt128.Zero;
        for (var y = 0; y < size; y++)
        {
            var row = rows[y];
            dark += Count(row);
            var equal = ~(row ^ row >> 1) & pairs;
            var five = equal & equal >> 1 & equal >> 2 & equal >> 3 & fives;
            runs += Count(five) + 2 * Count(five & ~(five << 1));
            finders += Count(FinderAcross(row, all >> 10));
            if (y + 1 < size)
            {
                var next = rows[y + 1];
                blocks += Count(equal & ~(next ^ next >> 1) & ~(row ^ next) & pairs);
            }

            if (y + 4 < size)
            {
                var down = ~(row ^ rows[y + 1]) & ~(row ^ rows[y + 2]) & ~(row ^ rows[y + 3]) & ~(row ^ rows[y + 4]) & all;
                runs += Count(down) + 2 * Count(down & ~previousDown);
                previousDown = down;
            }

            if (y + 10 < size)
            {
                finders += Count(FinderDown(rows, y, all));
            }
        }

        return runs + 3 * blocks + 40 * finders + 10 * Math.Max(0, (Math.Abs(dark * 20 - size * size * 10) + size * size - 1) / (size * size) - 1);
    }

    // dark, light, three dark, light, dark with four light before or behind.
    private static UInt128 FinderAcross(UInt128 row, UInt128 room)
    {
        var light = ~row;
        var lights = light & light >> 1 & light >> 2 & light >> 3;
        var finder = row & light >> 1 & row >> 2 & row >> 3 & row >> 4 & light >> 5 & row >> 6;
        return (finder & lights >> 7 | lights & finder >> 4) & room;
    }

    private static UInt128 FinderDown(UInt128[] rows, int y, UInt128 all)
    {
        UInt128 Finder(int at) => rows[at] & ~rows[at + 1] & rows[at + 2] & rows[at + 3] & rows[at + 4] & ~rows[at + 5] & rows[at + 6];
        UInt128 Lights(int at) => ~rows[at] & ~rows[at + 1] & ~rows[at + 2] & ~rows[at + 3];
        return (Finder(y) & Lights(y + 7) | Lights(y) & Finder(y + 4)) & all;
    }

    private static int Count(UInt128 bits) => (int)UInt128.PopCount(bits);

    private static UInt128 Make(int mask, int y)
    {
        var row = UInt128.Zero;
        for (var x = 0; x < 128; x++)
        {
            row |= Inverts(mask, x, y) ? UInt128.One << x : UInt128.Zero;
        }

        return row;
    }
}
