namespace Lms.Assessments.Certificates.Qr;

/// <summary>What every QR of a version has in common: the fixed patterns and where each bit of data goes. Made once a version and then only read.</summary>
internal sealed class QrShape
{
    private static readonly QrShape?[] Known = new QrShape?[QrCode.LargestVersion + 1];

    private readonly int _version;
    private readonly UInt128[] _fixedDark;
    private readonly UInt128[] _fixed;

    private QrShape(int version)
    {
        _version = version;
        Size = 17 + 4 * version;
        _fixedDark = new UInt128[Size];
        _fixed = new UInt128[Size];
        DrawFixed();
        DataX = new byte[Codewords(version) * 8];
        DataY = new byte[DataX.Length];
        Snake();
    }

    public int Size { get; }

    /// <summary>Column and row of each data bit, in the order they are laid.</summary>
    public byte[] DataX { get; }

    public byte[] DataY { get; }

    /// <summary>Making one twice, from two threads at once, does no harm.</summary>
    public static QrShape Of(int version) => Known[version] ??= new(version);

    /// <summary>All codewords of a version, data and correction: the modules left over by the fixed patterns.</summary>
    public static int Codewords(int version)
    {
        var modules = (16 * version + 128) * version + 64;
        if (version >= 2)
        {
            var aligned = version / 7 + 2;
            modules -= (25 * aligned - 10) * aligned - 55;
        }

        return (version >= 7 ? modules - 36 : modules) / 8;
    }

    /// <summary>The whole symbol: data under a mask, fixed patterns, and the words that say which mask.</summary>
    public UInt128[] Finish(UInt128[] data, int mask)
    {
        var rows = new UInt128[Size];
        for (var y = 0; y < Size; y++)
        {
            rows[y] = (data[y] ^ QrMask.Row(mask, y)) & ~_fixed[y] & AllOf(Size) | _fixedDark[y];
        }

        // Level M is 00; five bits and ten of BCH, then the agreed pattern so that they are never all light.
        var format = (mask << 10 | Remainder(mask, 10, 0x537)) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            if ((format >> i & 1) != 0)
            {
                var (x, y) = i switch { < 6 => (8, i), < 8 => (8, i + 1), 8 => (7, 8), _ => (14 - i, 8) };
                rows[y] |= UInt128.One << x;
                (x, y) = i < 8 ? (Size - 1 - i, 8) : (8, Size - 15 + i);
                rows[y] |= UInt128.One << x;
            }
        }

        return rows;
    }

    public bool IsFixed(int x, int y) => (_fixed[y] >> x & UInt128.One) != UInt128.Zero;

    private static UInt128 AllOf(int size) => (UInt128.One << size) - UInt128.One;

    private static int Remainder(int value, int bits, int polynomial)
    {
        for (var i = 0; i < bits; i++)
        {
            value = value << 1 ^ (value >> (bits - 1)) * polynomial;
        }

        return value;
    }

    private void Set(int x, int y, bool dark)
    {
        if (x >= 0 && y >= 0 && x < Size && y < Size)
        {
            _fixed[y] |= UInt128.One << x;
            _fixedDark[y] = _fixedDark[y] & ~(UInt128.One << x) | (dark ? UInt128.One << x : UInt128.Zero);
        }
    }

    private void DrawFixed()
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        Square(3, 3, 4, ring => ring is not (2 or 4));
        Square(Size - 4, 3, 4, ring => ring is not (2 or 4));
        Square(3, Size - 4, 4, ring => ring is not (2 or 4));
        var places = AlignmentPlaces();
        foreach (var (x, y) in places.SelectMany(x => places.Select(y => (x, y))))
        {
            if (!(x == 6 && y == 6 || x == 6 && y == Size - 7 || x == Size - 7 && y == 6))
            {
                Square(x, y, 2, ring => ring != 1);
            }
        }

        for (var i = 0; i < 9; i++)
        {
            // Room for the format words; light until a mask is chosen.
            ReserveLight(8, i);
            ReserveLight(i, 8);
            ReserveLight(Size - 1 - i, 8, i < 8);
            ReserveLight(8, Size - 1 - i, i < 8);
        }

        Set(8, Size - 8, dark: true);
        if (_version >= 7)
        {
            var word = _version << 12 | Remainder(_version, 12, 0x1F25);
            for (var i = 0; i < 18; i++)
            {
                Set(Size - 11 + i % 3, i / 3, (word >> i & 1) != 0);
                Set(i / 3, Size - 11 + i % 3, (word >> i & 1) != 0);
            }
        }
    }

    private void ReserveLight(int x, int y, bool wanted = true)
    {
        if (wanted && !IsFixed(x, y))
        {
            Set(x, y, dark: false);
        }
    }

    private void Square(int centreX, int centreY, int reach, Func<int, bool> dark)
    {
        for (var y = -reach; y <= reach; y++)
        {
            for (var x = -reach; x <= reach; x++)
            {
                Set(centreX + x, centreY + y, dark(Math.Max(Math.Abs(x), Math.Abs(y))));
            }
        }
    }

    private int[] AlignmentPlaces()
    {
        if (_version == 1)
        {
            return [];
        }

        var count = _version / 7 + 2;
        var step = (_version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => Size - 7 - i * step)];
    }

    // Two columns at a time from the right, up and down in turn, leaving out the column of the timing pattern.
    private void Snake()
    {
        var at = 0;
        var up = true;
        for (var right = Size - 1; right > 0; right -= 2, up = !up)
        {
            right = right == 6 ? 5 : right;
            for (var step = 0; step < Size; step++)
            {
                var y = up ? Size - 1 - step : step;
                for (var x = right; x >= right - 1; x--)
                {
                    if (!IsFixed(x, y) && at < DataX.Length)
                    {
                        (DataX[at], DataY[at]) = ((byte)x, (byte)y);
                        at++;
                    }
                }
            }
        }
    }
}
