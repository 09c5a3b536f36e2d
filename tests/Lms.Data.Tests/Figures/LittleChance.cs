namespace Lms.Data.Tests.Figures;

/// <summary>Chance that is the same on every machine and run: a test that fails fails again (xorshift, 32 bits).</summary>
internal sealed class LittleChance(uint seed)
{
    private uint state = (seed * 2_654_435_761) | 1;

    public int Below(int most)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)most);
    }

    public T Of<T>(params T[] choices) => choices[Below(choices.Length)];
}
