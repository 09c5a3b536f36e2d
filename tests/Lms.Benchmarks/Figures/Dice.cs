namespace Lms.Benchmarks.Figures;

/// <summary>The same world every time (xorshift, 64 bits).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15) | 1;

    public int Below(int most)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 11) % (ulong)most);
    }

    /// <summary>Small numbers more often than large ones.</summary>
    public int Skewed(int most) => (int)((long)Below(most) * (1 + Below(1_000)) / 1_000);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>An id in the order of its making.</summary>
    public static Guid Id(int kind, int number) => new($"{number:x8}-{kind:x4}-7000-8000-{(uint)number * 2654435761:x12}");
}
