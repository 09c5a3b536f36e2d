namespace Lms.Assessments.Certificates.Qr;

/// <summary>
/// A QR symbol (ISO/IEC 18004), error correction level M, versions 1 to 27. Written here because the library at hand takes half as long
/// as all the rest of a certificate and tries no mixture of modes; compared with that library, module by module, in the tests.
/// </summary>
internal sealed class QrCode
{
    /// <summary>Rows of at most 125 modules fit the 128 bits they are held in.</summary>
    public const int LargestVersion = 27;

    private readonly UInt128[] _rows;

    private QrCode(int version, int mask, UInt128[] rows) => (Version, Mask, _rows) = (version, mask, rows);

    public int Version { get; }

    public int Mask { get; }

    /// <summary>Modules a side, without the quiet zone.</summary>
    public int Size => _rows.Length;

    /// <summary>The smallest symbol that holds the text. Throws <see cref="ArgumentException"/> when even the largest does not.</summary>
    public static QrCode Of(string text)
    {
        var (version, data) = QrText.Encode(text);
        var shape = QrShape.Of(version);
        var codewords = QrBlocks.WithCorrection(version, data);
        var plain = new UInt128[shape.Size];
        for (var bit = 0; bit < codewords.Length * 8; bit++)
        {
            if ((codewords[bit >> 3] >> (7 - (bit & 7)) & 1) != 0)
            {
                plain[shape.DataY[bit]] |= UInt128.One << shape.DataX[bit];
            }
        }

        var best = Array.Empty<UInt128>();
        var (bestMask, least) = (0, int.MaxValue);
        for (var mask = 0; mask < 8; mask++)
        {
            var rows = shape.Finish(plain, mask);
            var penalty = QrMask.Penalty(rows);
            if (penalty < least)
            {
                (best, bestMask, least) = (rows, mask, penalty);
            }
        }

        return new(version, bestMask, best);
    }

    public bool IsDark(int x, int y) => (_rows[y] >> x & UInt128.One) != UInt128.Zero;

    /// <summary>The dark modules as horizontal runs: column, row, length.</summary>
    public void EachRun(Action<int, int, int> run)
    {
        for (var y = 0; y < Size; y++)
        {
            var left = _rows[y];
            for (var x = 0; left != UInt128.Zero;)
            {
                var light = (int)UInt128.TrailingZeroCount(left);
                left >>= light;
                var dark = (int)UInt128.TrailingZeroCount(~left);
                left >>= dark;
                run(x + light, y, dark);
                x += light + dark;
            }
        }
    }
}
