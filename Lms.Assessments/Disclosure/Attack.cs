namespace Lms.Assessments.Disclosure;

/// <summary>
/// Attacks what is to be published as somebody outside would: for each small figure the least and the most it can be by linear
/// programming over everything shown, all tables and all earlier publications together, as one who knows by how
/// much parts overlap and as one who does not.
/// </summary>
public static class Attack
{
    /// <summary>The figures of fewer than <paramref name="threshold"/> people whose range is narrower than <paramref name="threshold"/> − 1.</summary>
    public static IReadOnlyList<Exposure> Exposures(DisclosureTables tables, IReadOnlySet<string> masked, int threshold)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(masked);
        return [.. new[] { false, true }.SelectMany(asStranger => Exposures(new DisclosureNet(tables, asStranger), masked, threshold)).DistinctBy(e => e.Key)];
    }

    private static IEnumerable<Exposure> Exposures(DisclosureNet net, IReadOnlySet<string> masked, int threshold)
    {
        var left = Enumerable.Range(0, net.Cells.Count).Where(i => masked.Contains(net.Cells[i].Key)).ToHashSet();
        while (left.Count > 0)
        {
            var connected = net.Around(left.Min(), int.MaxValue, left.Contains);
            left.ExceptWith(connected);
            foreach (var exposure in Narrow(net, connected, threshold))
            {
                yield return exposure;
            }
        }
    }

    private static IEnumerable<Exposure> Narrow(DisclosureNet net, SortedSet<int> cells, int threshold)
    {
        var width = threshold - 1;
        var at = cells.Select((cell, column) => (cell, column)).ToDictionary(x => x.cell, x => x.column);
        var kept = net.Kept(cells, double.PositiveInfinity).ToList();
        var rooms = kept.Where(k => k.Room is not null).Select(k => -k.Room!.Value).ToList();
        var next = at.Count;
        var equations = kept.Select(k => k.Terms.Select(t => (at[t.Cell], t.Factor)).Concat(k.Room is null ? [] : [(next++, -1d)]).ToList()).ToList();
        var high = Enumerable.Repeat(double.PositiveInfinity, at.Count + rooms.Count).ToArray();
        var simplex = new BoundedSimplex([.. cells.Select(net.Least), .. rooms], high, equations);
        foreach (var (cell, column) in at.Where(x => net.Cells[x.Key].IsSmall(threshold)))
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
