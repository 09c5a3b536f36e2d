namespace Lms.Assessments.Disclosure;

/// <summary>
/// Attacks what is to be published as somebody outside would: for each masked cell the least and the most it can be by linear
/// programming over everything shown, all tables and all earlier publications together, knowing also what is never published: by how
/// much parts overlap.
/// </summary>
public static class Attack
{
    /// <summary>The masked cells whose range is narrower than <paramref name="threshold"/> − 1.</summary>
    public static IReadOnlyList<Exposure> Exposures(DisclosureTables tables, IReadOnlySet<string> masked, int threshold)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(masked);
        var net = new DisclosureNet(tables);
        var left = Enumerable.Range(0, net.Cells.Count).Where(i => masked.Contains(net.Cells[i].Key)).ToHashSet();
        var exposures = new List<Exposure>();
        while (left.Count > 0)
        {
            var connected = net.Around(left.Min(), int.MaxValue, left.Contains);
            left.ExceptWith(connected);
            exposures.AddRange(Narrow(net, connected, threshold - 1));
        }

        return exposures;
    }

    private static IEnumerable<Exposure> Narrow(DisclosureNet net, SortedSet<int> cells, int width)
    {
        var at = cells.Select((cell, column) => (cell, column)).ToDictionary(x => x.cell, x => x.column);
        var high = Enumerable.Repeat(double.PositiveInfinity, at.Count).ToArray();
        var simplex = new BoundedSimplex([.. cells.Select(net.Least)], high, net.Kept(cells).Select(terms => terms.Select(t => (at[t.Cell], t.Factor)).ToList()));
        foreach (var (cell, column) in at)
        {
            // Further than that nobody needs to look; the point may stand further already.
            high[column] = Math.Max(width, simplex.Value[column]);
            var aim = new double[high.Length];
            aim[column] = 1;
            simplex.Maximise(aim);
            var most = (int)Math.Floor(simplex.Value[column] + 1e-6);
            aim[column] = -1;
            simplex.Maximise(aim);
            var least = (int)Math.Ceiling(simplex.Value[column] - 1e-6);
            high[column] = double.PositiveInfinity;
            if (most - least < width)
            {
                yield return new(net.Cells[cell].Key, new(net.Cells[cell].Value + least, net.Cells[cell].Value + most));
            }
        }
    }
}
