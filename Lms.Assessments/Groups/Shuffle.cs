namespace Lms.Assessments.Groups;

/// <summary>An order by chance that a seed repeats: SplitMix64 (Steele, Lea, Flood 2014) under the shuffle of Fisher and Yates.</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong state = seed;

    public IReadOnlyList<T> Of<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    private int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        // High word of the product: a number below the limit, biased by less than 2^-50.
        return (int)Math.BigMul(z ^ (z >> 31), (ulong)limit, out _);
    }
}
