namespace Lms.Assessments.Disclosure;

/// <summary>
/// Decides which figures of all tables together are shown. A figure of 1 to k − 1 people is masked, and as many others as it takes that
/// none of those can be narrowed to fewer than k values: its range over all populations that agree with everything shown, here and
/// in what was published earlier, is k − 1 wide or more. A zero is
/// shown unless there is no other way. Deterministic.
/// </summary>
/// <remarks>
/// Every small figure has its proof: whole populations, checked in whole numbers, that agree with all that is shown. A proof stays true
/// when more is masked later, so each is looked at until it has one and never again. What is masked to hide others needs none: who reckons
/// it back learns of many people what was hidden for others' sake, and the proofs of the small ones stand (as in cell suppression
/// everywhere: only primary cells have protection levels). What k − 1 wide is worth: with k = 10 even
/// somebody who knows one or two of the people cannot tell a figure of two from one of eleven. Not covered, because no masking of
/// tables covers it: who knows all others of a cell by name.
/// </remarks>
public static class Protection
{
    public const int DefaultThreshold = 10;

    private static readonly int[] Reaches = [2, 4, 8];

    /// <param name="told">Hears after each proof how many of the figures that need one are settled; both grow.</param>
    public static ProtectedTables Protect(DisclosureTables tables, int threshold, Action<int, int>? told = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 2);
        var run = new Run([new(tables, asStranger: false), new(tables, asStranger: true)], threshold);
        run.MaskSmall();
        run.ProveAll(told);
        return run.Result(tables);
    }

    // Two kinds of people attack, and each cell needs a proof against either.
    private sealed class Run(DisclosureNet[] nets, int threshold)
    {
        private readonly int width = threshold - 1;
        private readonly DisclosureNet net = nets[0];
        private readonly SortedSet<int> masked = [];
        private readonly SortedSet<(int Cell, int Net)> unproven = [];
        private readonly SortedSet<(int Cell, int Net)> exposed = [];
        private readonly int[][] low = [.. nets.Select(n => new int[n.Cells.Count])];
        private readonly int[][] high = [.. nets.Select(n => new int[n.Cells.Count])];
        private int needed; // proofs, as far as is known

        public void MaskSmall()
        {
            for (var i = 0; i < net.Cells.Count; i++)
            {
                var cell = net.Cells[i];
                if (cell.Standing == CellStanding.Masked || (cell.Standing == CellStanding.Open && cell.IsSmall(threshold)))
                {
                    Mask(i);
                }
            }
        }

        public void ProveAll(Action<int, int>? told)
        {
            while (unproven.Count > 0)
            {
                told?.Invoke(needed - unproven.Count, needed);
                var next = unproven.Min;
                if (!Reaches.Any(reach => Prove(next, reach, mayMask: false) || Prove(next, reach, mayMask: true)))
                {
                    unproven.Remove(next);
                    exposed.Add(next);
                }
            }
        }

        public ProtectedTables Result(DisclosureTables tables) => new(
            tables,
            masked.Select(i => net.Cells[i].Key).ToHashSet(StringComparer.Ordinal),
            masked.Where(i => net.Cells[i].IsSmall(threshold)).ToDictionary(i => net.Cells[i].Key, Narrower, StringComparer.Ordinal),
            [.. exposed.Select(e => net.Cells[e.Cell].Key).Distinct(StringComparer.Ordinal)]);

        private FeasibleRange Narrower(int cell) =>
            nets.Select((_, n) => new FeasibleRange(net.Cells[cell].Value + low[n][cell], net.Cells[cell].Value + high[n][cell])).MinBy(r => r.Width)!;

        private bool Prove((int Cell, int Net) next, int reach, bool mayMask)
        {
            var (cell, n) = next;
            var (least, most) = (low[n][cell], high[n][cell]);
            var up = Deviation.Find(nets[n], cell, width + least, reach, masked, mayMask);
            var down = Deviation.Find(nets[n], cell, most - width, reach, masked, mayMask);
            var ways = new List<IReadOnlyDictionary<int, int>[]>();
            if (up is not null && up[cell] - least >= width)
            {
                ways.Add([up]);
            }

            if (down is not null && most - down[cell] >= width)
            {
                ways.Add([down]);
            }

            if (up is not null && down is not null && up[cell] - down[cell] >= width)
            {
                ways.Add([up, down]);
            }

            foreach (var deviation in ways.MinBy(way => way.SelectMany(d => d.Keys).Distinct().Sum(Cost)) ?? [])
            {
                Take(n, deviation);
            }

            return ways.Count > 0;
        }

        private double Cost(int more) => masked.Contains(more) ? 0 : net.Cost(more);

        private void Mask(int cell)
        {
            if (masked.Add(cell) && net.Cells[cell].IsSmall(threshold))
            {
                unproven.UnionWith(nets.Select((_, n) => (cell, n)));
                needed += nets.Length;
            }
        }

        private void Take(int n, IReadOnlyDictionary<int, int> deviation)
        {
            foreach (var (cell, by) in deviation)
            {
                Mask(cell);
                low[n][cell] = Math.Min(low[n][cell], by);
                high[n][cell] = Math.Max(high[n][cell], by);
                if (high[n][cell] - low[n][cell] >= width)
                {
                    // What could not be proved by itself may be by another's proof.
                    unproven.Remove((cell, n));
                    exposed.Remove((cell, n));
                }
            }
        }
    }
}
