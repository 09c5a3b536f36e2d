namespace Lms.Assessments.Certificates.Qr;

/// <summary>Blocks of a QR at level M and their Reed-Solomon codewords over GF(256), polynomial x⁸+x⁴+x³+x²+1.</summary>
internal static class QrBlocks
{
    // ISO/IEC 18004, table of error correction characteristics, level M, versions 1 to 27.
    private static readonly byte[] CorrectionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28];
    private static readonly byte[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25];

    private static readonly byte[] Powers = new byte[512];
    private static readonly byte[] Logarithms = new byte[256];
    private static readonly byte[]?[] Generators = new byte[]?[32];

    static QrBlocks()
    {
        for (int i = 0, value = 1; i < 255; i++)
        {
            Powers[i] = Powers[i + 255] = (byte)value;
            Logarithms[value] = (byte)i;
            value = value << 1 ^ (value >= 0x80 ? 0x11D : 0);
        }
    }

    public static int DataCodewords(int version) => QrShape.Codewords(version) - CorrectionPerBlock[version - 1] * Blocks[version - 1];

    /// <summary>Data and correction, interleaved as they are laid into the symbol.</summary>
    public static byte[] WithCorrection(int version, byte[] data)
    {
        int blocks = Blocks[version - 1], correction = CorrectionPerBlock[version - 1];
        int shortLength = data.Length / blocks, longer = data.Length % blocks;
        var all = new byte[data.Length + blocks * correction];
        var generator = Generator(correction);
        Span<byte> remainder = stackalloc byte[correction];
        for (int block = 0, from = 0; block < blocks; block++)
        {
            var length = shortLength + (block >= blocks - longer ? 1 : 0);
            var part = data.AsSpan(from, length);
            for (var i = 0; i < length; i++)
            {
                // The last codeword of a longer block comes after those of all blocks.
                all[i < shortLength ? i * blocks + block : shortLength * blocks + block - (blocks - longer)] = part[i];
            }

            Divide(part, generator, remainder);
            for (var i = 0; i < correction; i++)
            {
                all[data.Length + i * blocks + block] = remainder[i];
            }

            from += length;
        }

        return all;
    }

    private static void Divide(ReadOnlySpan<byte> data, byte[] generator, Span<byte> remainder)
    {
        remainder.Clear();
        foreach (var codeword in data)
        {
            var factor = codeword ^ remainder[0];
            remainder[1..].CopyTo(remainder);
            remainder[^1] = 0;
            if (factor != 0)
            {
                int log = Logarithms[factor];
                for (var i = 0; i < remainder.Length; i++)
                {
                    remainder[i] ^= Powers[log + generator[i]];
                }
            }
        }
    }

    // Logarithms of the coefficients of (x − α⁰)(x − α¹)…, highest power first, the leading one left out. Making one twice does no harm.
    private static byte[] Generator(int degree)
    {
        if (Generators[degree] is { } known)
        {
            return known;
        }

        var coefficients = new byte[degree];
        coefficients[^1] = 1;
        for (var root = 0; root < degree; root++)
        {
            for (var i = 0; i < degree; i++)
            {
                var times = coefficients[i] == 0 ? 0 : Powers[Logarithms[coefficients[i]] + root];
                coefficients[i] = (byte)(times ^ (i + 1 < degree ? coefficients[i + 1] : 0));
            }
        }

        return Generators[degree] = [.. coefficients.Select(c => Logarithms[c])];
    }
}
