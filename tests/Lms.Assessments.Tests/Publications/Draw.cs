namespace Lms.Assessments.Tests.Publications;

/// <summary>Chance by a seed, the same on every machine (SplitMix64).</summary>
internal sealed class Draw(int seed)
{
    private ulong state = (ulong)seed;

    public int Next(int below)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    /// <summary>Small numbers more often than large ones.</summary>
    public int Skewed(int below) => Math.Min(Next(below), Next(below));
}
