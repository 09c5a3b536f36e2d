namespace Lms.Assessments.Aggregates;

/// <summary>
/// Figures split between women and men by one ratio, not counted: the same share in row after row, to one person. People who were
/// counted differ from row to row, by about the root of their number.
/// </summary>
/// <param name="MenBasisPoints">The ratio.</param>
/// <param name="Rows">Places, in the list that was asked about, of the rows that follow it.</param>
public sealed record SplitPattern(int MenBasisPoints, IReadOnlyList<int> Rows)
{
    /// <summary>Two may be alike; three begin a table.</summary>
    public const int FewestRows = 3;

    /// <summary>How unlikely the agreement must be, had the people been counted: one in a thousand.</summary>
    public const double Doubt = 0.001;

    /// <summary>
    /// The ratio most rows follow, where so many follow it so closely that they were not counted; null otherwise. Had a row of n people
    /// been counted, its men would spread around n·p by √(n·p·(1−p)), and hit the three numbers next to n·p with a chance of at most
    /// 3 ⁄ √(2π·n·p·(1−p)). The chances are multiplied, without the largest row, which sets the ratio. Rows of one sex only tell nothing.
    /// </summary>
    public static SplitPattern? Find(IReadOnlyList<SexSplit> splits)
    {
        var telling = splits.Index().Where(s => s.Item.Women > 0 && s.Item.Men > 0).ToList();
        SplitPattern? best = null;
        foreach (var ratio in telling.Select(s => (int)Math.Round(10_000.0 * s.Item.Men / s.Item.Total)).Distinct())
        {
            var follow = telling.Where(s => IsNear(s.Item, ratio)).ToList();
            if (follow.Count >= FewestRows && follow.Count > (best?.Rows.Count ?? 0) && Chance(follow.Select(f => f.Item.Total), ratio) < Doubt)
            {
                best = new SplitPattern(ratio, [.. follow.Select(f => f.Index)]);
            }
        }

        return best;
    }

    private static bool IsNear(SexSplit split, int menBasisPoints) => Math.Abs((split.Men * 10_000L) - (split.Total * menBasisPoints)) <= 10_000;

    private static double Chance(IEnumerable<long> totals, int menBasisPoints)
    {
        var p = menBasisPoints / 10_000.0;
        return totals.OrderDescending().Skip(1).Aggregate(1.0, (chance, n) => chance * Math.Min(1, 3 / Math.Sqrt(2 * Math.PI * n * p * (1 - p))));
    }
}
