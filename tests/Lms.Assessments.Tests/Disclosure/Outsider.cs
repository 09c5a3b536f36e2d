using Lms.Assessments.Disclosure;

namespace Lms.Assessments.Tests.Disclosure;

/// <summary>
/// The oracle: somebody who has only what is shown and tries every whole number, with no linear programming and none of the product's
/// reckoning. For small tables; what it finds is exact up to a ceiling far above what is asked. Knows by how much parts overlap, or as a
/// stranger only that no part outgrows its total.
/// </summary>
internal sealed class Outsider
{
    private readonly List<(int[] Cells, int[] Signs, int Right)> sums = [];
    private readonly List<(int Part, int Total)> orders = [];
    private readonly List<string> keys;
    private readonly int[] low;
    private readonly int[] high;
    private readonly int[] truth;

    public Outsider(DisclosureTables tables, IReadOnlySet<string> masked, int headroom, bool asStranger = false)
    {
        keys = [.. tables.Cells.Where(c => masked.Contains(c.Key)).Select(c => c.Key)];
        var at = keys.Select((k, i) => (k, i)).ToDictionary(x => x.k, x => x.i, StringComparer.Ordinal);
        var cells = tables.Cells.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        truth = [.. keys.Select(k => cells[k])];
        (low, high) = ([.. keys.Select(_ => 0)], [.. truth.Select(v => v + headroom)]);
        foreach (var relation in tables.Relations)
        {
            var overlap = relation.Parts.Sum(p => cells[p]) - cells[relation.Total];
            List<(string Key, int Sign)> terms = [(relation.Total, 1), .. relation.Parts.Select(p => (p, -1))];
            var unknown = terms.Where(t => at.ContainsKey(t.Key)).ToList();
            var loose = asStranger && relation.MayOverlap;
            if (unknown.Count > 0 && !loose)
            {
                sums.Add(([.. unknown.Select(t => at[t.Key])], [.. unknown.Select(t => t.Sign)], -overlap - terms.Where(t => !at.ContainsKey(t.Key)).Sum(t => t.Sign * cells[t.Key])));
            }

            foreach (var part in relation.Parts.Where(p => loose && cells[p] <= cells[relation.Total]))
            {
                Order(part, relation.Total);
            }
        }

        void Order(string part, string total)
        {
            if (at.TryGetValue(part, out var p) && at.TryGetValue(total, out var t))
            {
                orders.Add((p, t));
            }
            else if (at.TryGetValue(part, out p))
            {
                high[p] = Math.Min(high[p], cells[total]);
            }
            else if (at.TryGetValue(total, out t))
            {
                low[t] = Math.Max(low[t], cells[part]);
            }
        }
    }

    /// <summary>Of some of the masked cells the least and the most they can be.</summary>
    public IEnumerable<Exposure> Ranges(IReadOnlySet<string> some) => keys.Select((key, cell) => (key, cell)).Where(x => some.Contains(x.key)).Select(x => Range(x.key, x.cell));

    private Exposure Range(string key, int cell) => new(key, new(
        Enumerable.Range(low[cell], truth[cell] - low[cell] + 1).First(v => CanBe(cell, v)),
        Enumerable.Range(truth[cell], high[cell] - truth[cell] + 1).Reverse().First(v => CanBe(cell, v))));

    private bool CanBe(int cell, int value)
    {
        var (l, h) = ((int[])low.Clone(), (int[])high.Clone());
        (l[cell], h[cell]) = (value, value);
        return Search(l, h);
    }

    private bool Search(int[] l, int[] h)
    {
        if (!Narrow(l, h))
        {
            return false;
        }

        var open = Enumerable.Range(0, l.Length).Where(i => l[i] < h[i]).ToList();
        if (open.Count == 0)
        {
            return true;
        }

        var cell = open.MinBy(i => h[i] - l[i]);
        for (var value = l[cell]; value <= h[cell]; value++)
        {
            var (nextLow, nextHigh) = ((int[])l.Clone(), (int[])h.Clone());
            (nextLow[cell], nextHigh[cell]) = (value, value);
            if (Search(nextLow, nextHigh))
            {
                return true;
            }
        }

        return false;
    }

    // Bounds follow from bounds until nothing moves.
    private bool Narrow(int[] l, int[] h)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (cells, signs, right) in sums)
            {
                var least = cells.Select((c, i) => signs[i] > 0 ? l[c] : -h[c]).Sum();
                var most = cells.Select((c, i) => signs[i] > 0 ? h[c] : -l[c]).Sum();
                for (var i = 0; i < cells.Length; i++)
                {
                    var c = cells[i];
                    var (own, other) = signs[i] > 0 ? (l[c], h[c]) : (-h[c], -l[c]);
                    var (from, to) = (right - (most - other), right - (least - own));
                    moved |= signs[i] > 0 ? Set(c, from, to) : Set(c, -to, -from);
                }
            }

            foreach (var (part, total) in orders)
            {
                moved |= Set(part, l[part], h[total]) | Set(total, l[part], h[total]);
            }

            if (Enumerable.Range(0, l.Length).Any(i => l[i] > h[i]))
            {
                return false;
            }
        }

        return true;

        bool Set(int c, int from, int to)
        {
            var changed = from > l[c] || to < h[c];
            (l[c], h[c]) = (Math.Max(l[c], from), Math.Min(h[c], to));
            return changed;
        }
    }
}
