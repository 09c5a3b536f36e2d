using System.Text;

namespace Lms.Assessments.Certificates.Qr;

/// <summary>
/// Text as the data codewords of a QR: stretches of capitals and digits at 5.5 bits a character, everything else as bytes of UTF-8.
/// </summary>
internal static class QrText
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// <summary>Changing mode and back costs up to 35 bits, and a character saves two and a half.</summary>
    private const int WorthChanging = 15;

    public static (int Version, byte[] Data) Encode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var parts = Split(bytes);
        for (var version = 1; version <= QrCode.LargestVersion; version++)
        {
            var capacity = QrBlocks.DataCodewords(version);
            if ((parts.Sum(part => Bits(part, version)) + 7) / 8 <= capacity)
            {
                return (version, Write(bytes, parts, version, capacity));
            }
        }

        throw new ArgumentException($"The text does not fit a QR of version {QrCode.LargestVersion}.", nameof(text));
    }

    private readonly record struct Part(int Start, int Length, bool Capitals);

    private static List<Part> Split(byte[] bytes)
    {
        var parts = new List<Part>();
        var start = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var end = i;
            while (end < bytes.Length && Value(bytes[end]) >= 0)
            {
                end++;
            }

            if (end - i >= WorthChanging)
            {
                if (i > start)
                {
                    parts.Add(new(start, i - start, Capitals: false));
                }

                parts.Add(new(i, end - i, Capitals: true));
                start = end;
            }

            i = Math.Max(end, i + 1);
        }

        if (start < bytes.Length)
        {
            parts.Add(new(start, bytes.Length - start, Capitals: false));
        }

        return parts;
    }

    private static int CountBits(Part part, int version) => (part.Capitals, version) switch
    {
        (true, <= 9) => 9,
        (true, <= 26) => 11,
        (true, _) => 13,
        (false, <= 9) => 8,
        _ => 16,
    };

    private static int Bits(Part part, int version) =>
        4 + CountBits(part, version) + (part.Capitals ? part.Length / 2 * 11 + part.Length % 2 * 6 : part.Length * 8);

    private static byte[] Write(byte[] bytes, List<Part> parts, int version, int capacity)
    {
        var data = new byte[capacity];
        var at = 0;
        void Put(int value, int bits)
        {
            for (var i = bits - 1; i >= 0; i--, at++)
            {
                data[at >> 3] |= (byte)((value >> i & 1) << (7 - (at & 7)));
            }
        }

        foreach (var part in parts)
        {
            Put(part.Capitals ? 2 : 4, 4);
            Put(part.Length, CountBits(part, version));
            var span = bytes.AsSpan(part.Start, part.Length);
            for (var i = 0; i < span.Length; i++)
            {
                if (!part.Capitals)
                {
                    Put(span[i], 8);
                }
                else if (i + 1 < span.Length)
                {
                    Put(Value(span[i]) * 45 + Value(span[++i]), 11);
                }
                else
                {
                    Put(Value(span[i]), 6);
                }
            }
        }

        // The end mark is four zero bits, fewer where there is no room; then filling bytes in turn.
        var filled = (Math.Min(at + 4, capacity * 8) + 7) / 8;
        for (var i = filled; i < capacity; i++)
        {
            data[i] = (i - filled) % 2 == 0 ? (byte)0xEC : (byte)0x11;
        }

        return data;
    }

    private static int Value(byte character) => character < 0x80 ? Alphanumeric.IndexOf((char)character, StringComparison.Ordinal) : -1;
}
