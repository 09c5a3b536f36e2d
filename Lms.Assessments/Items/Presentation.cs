using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Lms.Assessments.Items;

/// <summary>
/// The order in which one attempt sees the options of an item: a shuffle decided by the attempt's stored seed and the item's
/// id, so it is the same after a reload, on another device and in the review. Ordering elements and right sides never stand
/// in the right order by accident when there are three or more (an untouched question would be a right answer); with two,
/// excluding one order would tell the other.
/// </summary>
public static class Presentation
{
    /// <summary>What is chosen, ordered, or matched to the left sides, as shown. Empty for true/false, numbers and text.</summary>
    public static IReadOnlyList<Option> Options(Item item, int seed) => item switch
    {
        SingleChoice s => Shuffle(s.Options, item.Id, seed, keepAway: null),
        MultipleChoice m => Shuffle([.. m.Options.Select(o => new Option(o.Id, o.Text))], item.Id, seed, keepAway: null),
        Ordering o => Shuffle(o.Elements, item.Id, seed, [.. o.Elements.Select(e => e.Id)]),
        Matching m => Shuffle(m.Rights, item.Id, seed, [.. m.Key.Select(p => p.Right).Distinct(StringComparer.Ordinal)]),
        _ => [],
    };

    private static List<Option> Shuffle(IReadOnlyList<Option> options, string itemId, int seed, List<string>? keepAway)
    {
        // From one order for all (by id), so that nothing of the author's order is left in the result.
        var shown = options.OrderBy(o => o.Id, StringComparer.Ordinal).ToList();
        var state = Mix((ulong)(uint)seed ^ BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(itemId))));
        for (var i = shown.Count - 1; i > 0; i--)
        {
            state += 0x9E3779B97F4A7C15; // SplitMix64 (Steele, Lea, Flood 2014): small, well spread, the same on every machine
            var j = (int)Math.BigMul(Mix(state), (ulong)(i + 1), out _); // high word: a number below i + 1, biased by less than 2^-59
            (shown[i], shown[j]) = (shown[j], shown[i]);
        }

        if (keepAway is { Count: > 2 } && shown.Select(o => o.Id).SequenceEqual(keepAway, StringComparer.Ordinal))
            (shown[0], shown[^1]) = (shown[^1], shown[0]);
        return shown;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
