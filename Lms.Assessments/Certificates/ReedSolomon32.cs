namespace Lms.Assessments.Certificates;

/// <summary>Two check symbols of five bits for at most 29 symbols: a Reed-Solomon code over GF(32) of distance three. It is used to find mistakes, not to mend them: a mended code would open somebody's page by guesswork.</summary>
internal static class ReedSolomon32
{
    private const int Alpha = 2;
    private const int AlphaSquared = 4;

    /// <summary>The two symbols that make the whole a multiple of (x − α)(x − α²).</summary>
    public static (int First, int Second) CheckSymbols(ReadOnlySpan<int> symbols)
    {
        int high = 0, low = 0;
        foreach (var symbol in symbols)
        {
            var feedback = symbol ^ high;
            high = low ^ Times(feedback, Alpha ^ AlphaSquared);
            low = Times(feedback, Times(Alpha, AlphaSquared));
        }

        return (high, low);
    }

    /// <summary>True when both syndromes are zero.</summary>
    public static bool IsWhole(ReadOnlySpan<int> symbols) => At(symbols, Alpha) == 0 && At(symbols, AlphaSquared) == 0;

    private static int At(ReadOnlySpan<int> symbols, int x)
    {
        var value = 0;
        foreach (var symbol in symbols)
        {
            value = Times(value, x) ^ symbol;
        }

        return value;
    }

    private static int Times(int a, int b)
    {
        var product = 0;
        for (; b != 0; b >>= 1)
        {
            if ((b & 1) != 0)
            {
                product ^= a;
            }

            a <<= 1;
            if ((a & 32) != 0)
            {
                a ^= 0b100101;
            }
        }

        return product;
    }
}
