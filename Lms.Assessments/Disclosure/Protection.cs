namespace Lms.Assessments.Disclosure;

/// <summary>
/// Decides which figures of all tables together are shown. A figure of 1 to k − 1 people is masked, and as many others as it takes that
/// no masked figure can be narrowed to fewer than k values: its range over all populations that agree with everything shown, here and
/// in what was published earlier, is k − 1 wide or more. A zero is
/// shown unless there is no other way. Deterministic.
/// </summary>
/// <remarks>
/// Every masked cell has its proof: whole populations, checked in whole numbers, that agree with all that is shown. A proof stays true
/// when more is masked later, so each cell is looked at until it has one and never again. What k − 1 wide is worth: with k = 10 even
/// somebody who knows one or two of the people cannot tell a figure of two from one of eleven. Not covered, because no masking of
/// tables covers it: who knows all others of a cell by name.
/// </remarks>
public static class Protection
{
    public const int DefaultThreshold = 10;

    private static readonly int[] Reaches = [2, 4, 8];

    public static ProtectedTables Protect(DisclosureTables tables, int threshold)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 2);
        var run = new Run(new DisclosureNet(tables), threshold - 1);
        run.MaskSmall(threshold);
        run.ProveAll();
        return run.Result(tables);
    }

    private sealed class Run(DisclosureNet net, int width)
    {
        private readonly SortedSet<int> masked = [];
        private readonly SortedSet<int> unproven = [];
        private readonly SortedSet<int> exposed = [];
        private readonly int[] low = new int[net.Cells.Count];
        private readonly int[] high = new int[net.Cells.Count];

        public void MaskSmall(int threshold)
        {
            for (var i = 0; i < net.Cells.Count; i++)
            {
                var cell = net.Cells[i];
                if (cell.Standing == CellStanding.Masked || (cell.Standing == CellStanding.Open && cell.Value > 0 && cell.People < threshold))
                {
                    Mask(i);
                }
            }
        }

        public void ProveAll()
        {
            while (unproven.Count > 0)
            {
                var cell = unproven.Min;
                if (!Prove(cell))
                {
                    unproven.Remove(cell);
                    exposed.Add(cell);
                }
            }
        }

        public ProtectedTables Result(DisclosureTables tables) => new(
            tables,
            masked.Select(i => net.Cells[i].Key).ToHashSet(StringComparer.Ordinal),
            masked.ToDictionary(i => net.Cells[i].Key, i => new FeasibleRange(net.Cells[i].Value + low[i], net.Cells[i].Value + high[i]), StringComparer.Ordinal),
            [.. exposed.Select(i => net.Cells[i].Key)]);

        private bool Prove(int cell) => Reaches.Any(reach => Prove(cell, reach, mayMask: false) || Prove(cell, reach, mayMask: true));

        private bool Prove(int cell, int reach, bool mayMask)
        {
            var up = Deviation.Find(net, cell, width + low[cell], reach, masked, mayMask);
            var down = Deviation.Find(net, cell, high[cell] - width, reach, masked, mayMask);
            var most = Math.Max(high[cell], up?[cell] ?? 0);
            var least = Math.Min(low[cell], down?[cell] ?? 0);
            var ways = new List<IReadOnlyDictionary<int, int>[]>();
            if (up is not null && most - low[cell] >= width)
            {
                ways.Add([up]);
            }

            if (down is not null && high[cell] - least >= width)
            {
                ways.Add([down]);
            }

            if (up is not null && down is not null && most - least >= width)
            {
                ways.Add([up, down]);
            }

            foreach (var deviation in ways.MinBy(way => way.SelectMany(d => d.Keys).Distinct().Sum(Cost)) ?? [])
            {
                Take(deviation);
            }

            return ways.Count > 0;
        }

        private double Cost(int more) => masked.Contains(more) ? 0 : net.Cost(more);

        private void Mask(int cell)
        {
            if (masked.Add(cell))
            {
                unproven.Add(cell);
            }
        }

        private void Take(IReadOnlyDictionary<int, int> deviation)
        {
            foreach (var (cell, by) in deviation)
            {
                Mask(cell);
                low[cell] = Math.Min(low[cell], by);
                high[cell] = Math.Max(high[cell], by);
                if (high[cell] - low[cell] >= width)
                {
                    // What could not be proved by itself may be by another's proof.
                    unproven.Remove(cell);
                    exposed.Remove(cell);
                }
            }
        }
    }
}
