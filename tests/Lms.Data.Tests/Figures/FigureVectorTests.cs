using Lms.Data.Figures;

namespace Lms.Data.Tests.Figures;

public class FigureVectorTests
{
    [Fact]
    public void Adding_to_packed_sums_is_packing_the_added_sums()
    {
        var chance = new LittleChance(11);
        for (var round = 0; round < 400; round++)
        {
            var sums = new SortedDictionary<long, long>();
            var packed = Array.Empty<byte>();
            for (var step = 0; step < 12; step++)
            {
                var changes = new SortedDictionary<long, long>();
                for (var n = chance.Below(5); n >= 0; n--)
                {
                    // Often a key that is there, now and then far away, often back to nothing.
                    var key = chance.Below(3) == 0 ? (long)chance.Below(1_000_000) << 30 : chance.Below(12);
                    changes[key] = chance.Below(2) == 0 && sums.TryGetValue(key, out var there) ? -there : chance.Below(300) - 150;
                }

                foreach (var (key, change) in changes)
                {
                    sums[key] = sums.GetValueOrDefault(key) + change;
                }

                packed = FigureVector.Add(packed, changes);
                Assert.Equal(FigureVector.Write(sums), packed);
            }
        }
    }
}
