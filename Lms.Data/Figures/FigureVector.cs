using System.Runtime.InteropServices;

namespace Lms.Data.Figures;

/// <summary>
/// Sums by a 64-bit key, packed: keys in order, each as the difference to the one before, both numbers in as few bytes as they need.
/// A thousand sums take three or four kilobytes and are read in microseconds. A sum of nothing is left out.
/// </summary>
internal static class FigureVector
{
    public static byte[] Write(IEnumerable<KeyValuePair<long, long>> sums)
    {
        var bytes = new List<byte>();
        var last = 0L;
        foreach (var (key, sum) in sums.Where(s => s.Value != 0).OrderBy(s => s.Key))
        {
            Put(bytes, (ulong)(key - last));
            Put(bytes, (ulong)((sum << 1) ^ (sum >> 63)));
            last = key;
        }

        return [.. bytes];
    }

    /// <summary>The packed sums with these added, in one pass; what lies between two changes is copied as it is.</summary>
    /// <param name="changes">By key, in order.</param>
    public static byte[] Add(ReadOnlySpan<byte> packed, SortedDictionary<long, long> changes)
    {
        var bytes = new List<byte>(packed.Length + (20 * changes.Count) + 20);
        var reader = new Reader(packed);
        var has = reader.Next();
        // Bytes before 'copied' are done; 'last' is the key they end with, and 'follows' says that the next packed sum was packed after it.
        var (copied, last, before, follows) = (0, 0L, 0L, true);
        void Write(long key, long sum)
        {
            if (sum != 0)
            {
                Put(bytes, (ulong)(key - last));
                Put(bytes, (ulong)((sum << 1) ^ (sum >> 63)));
                last = key;
            }
        }

        foreach (var (key, change) in changes)
        {
            while (has && reader.Key < key)
            {
                if (!follows)
                {
                    Write(reader.Key, reader.Sum);
                    (copied, follows) = (reader.End, true);
                }

                before = reader.Key;
                has = reader.Next();
            }

            var here = has ? reader.Start : packed.Length;
            if (follows && here > copied)
            {
                bytes.AddRange(packed[copied..here]);
                (copied, last) = (here, before);
            }

            if (has && reader.Key == key)
            {
                Write(key, reader.Sum + change);
                (copied, before) = (reader.End, key);
                has = reader.Next();
            }
            else
            {
                Write(key, change);
            }

            follows = false;
        }

        if (has)
        {
            Write(reader.Key, reader.Sum);
            bytes.AddRange(packed[reader.End..]);
        }

        return CollectionsMarshal.AsSpan(bytes).ToArray();
    }

    private static void Put(List<byte> bytes, ulong number)
    {
        while (number >= 0x80)
        {
            bytes.Add((byte)(number | 0x80));
            number >>= 7;
        }

        bytes.Add((byte)number);
    }

    /// <summary>Goes through packed sums without unpacking them.</summary>
    [StructLayout(LayoutKind.Auto)]
    public ref struct Reader(ReadOnlySpan<byte> packed)
    {
        private readonly ReadOnlySpan<byte> packed = packed;
        private int at;

        /// <summary>Where the sum read last begins, and where the next one does.</summary>
        public int Start { get; private set; }

        public readonly int End => at;

        public long Key { get; private set; }

        public long Sum { get; private set; }

        public bool Next()
        {
            if (at >= packed.Length)
            {
                return false;
            }

            Start = at;
            Key += (long)Take();
            var sum = Take();
            Sum = (long)(sum >> 1) ^ -(long)(sum & 1);
            return true;
        }

        private ulong Take()
        {
            // Most numbers take one byte.
            var number = (ulong)packed[at++];
            if (number < 0x80)
            {
                return number;
            }

            number &= 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                var b = packed[at++];
                number |= (ulong)(b & 0x7F) << shift;
                if (b < 0x80)
                {
                    return number;
                }
            }
        }
    }
}
