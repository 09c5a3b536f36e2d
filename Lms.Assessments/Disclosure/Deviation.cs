namespace Lms.Assessments.Disclosure;

/// <summary>
/// Looks for another population that agrees with everything shown and gives one masked cell another value, masking as little more as
/// that takes: a linear programme over the cells around it, in which moving a cell still shown costs its weight, and moving a masked
/// one nothing. Source of the idea: the linear-programming heuristics of cell suppression (Kelly, Golden, Assad 1992; Fischetti and
/// Salazar 2000); their whole optimum is not sought, since these tables are small and a good masking is enough.
/// </summary>
internal sealed class Deviation
{
    private const double Reward = 1e6;
    private const int Dives = 30;

    private readonly DisclosureNet net;
    private readonly int target;
    private readonly List<Column> columns = [];
    private readonly double[] low;
    private readonly double[] high;
    private readonly double[] aim;
    private readonly BoundedSimplex simplex;

    private Deviation(DisclosureNet net, int target, int by, int steps, IReadOnlySet<int> masked, bool mayMask)
    {
        (this.net, this.target) = (net, target);
        var cells = net.Around(target, steps, c => masked.Contains(c) || (mayMask && !net.IsFixed(c)));
        foreach (var cell in cells)
        {
            Add(cell, by, masked.Contains(cell));
        }

        var of = columns.Select((c, at) => (c, at)).ToLookup(x => x.c.Cell, x => (x.at, x.c.Sign));
        var equations = new List<IReadOnlyList<(int, double)>>();
        var rooms = new List<double>();

        // What has more room than this is looked at when the answer is checked.
        foreach (var (terms, room) in net.Kept(cells, roomBelow: 4 * Math.Abs(by)))
        {
            List<(int, double)> equation = [.. terms.SelectMany(t => of[t.Cell].Select(x => (x.at, x.Sign * t.Factor)))];
            if (room is { } most)
            {
                equation.Add((columns.Count + rooms.Count, -1));
                rooms.Add(-most);
            }

            equations.Add(equation);
        }

        low = [.. columns.Select(c => c.Low), .. rooms];
        high = [.. columns.Select(c => c.High), .. rooms.Select(_ => double.PositiveInfinity)];
        aim = [.. columns.Select(c => -c.Cost), .. rooms.Select(_ => 0d)];
        simplex = new(low, high, equations);
    }

    private sealed record Column(int Cell, int Sign, double Low, double High, double Cost);

    /// <summary>
    /// The deviation by cell, without zeros, in which the target moves by at most <paramref name="by"/> (negative = downwards); null when
    /// it cannot move, or only in fractions.
    /// </summary>
    public static IReadOnlyDictionary<int, int>? Find(DisclosureNet net, int target, int by, int steps, IReadOnlySet<int> masked, bool mayMask) =>
        new Deviation(net, target, by, steps, masked, mayMask).Search();

    private void Add(int cell, int by, bool isMasked)
    {
        var least = net.Least(cell);
        if (cell == target)
        {
            columns.Add(new(cell, 1, by > 0 ? 0 : Math.Max(by, least), Math.Max(by, 0), -Reward * Math.Sign(by)));
        }
        else if (isMasked)
        {
            columns.Add(new(cell, 1, least, double.PositiveInfinity, 0));
        }
        else
        {
            columns.Add(new(cell, 1, 0, double.PositiveInfinity, net.Cost(cell)));
            columns.Add(new(cell, -1, 0, -least, net.Cost(cell)));
        }
    }

    // Where the best point is not whole, the fractions are rounded towards where it began and it is sought again: no deviation at all
    // stays allowed, so there is always a point.
    private Dictionary<int, int>? Search()
    {
        for (var dive = 0; dive < Dives; dive++)
        {
            simplex.Maximise(aim);
            if (Math.Abs(simplex.Value[columns.FindIndex(c => c.Cell == target)]) < 0.5)
            {
                return null;
            }

            if (Fraction() is not { } broken)
            {
                return Whole();
            }

            var at = simplex.Value[broken];
            if (at > 0)
            {
                high[broken] = Math.Floor(at);
            }
            else
            {
                low[broken] = Math.Ceiling(at);
            }

            simplex.Restart();
        }

        return null;
    }

    private int? Fraction()
    {
        int? worst = null;
        var distance = 1e-4;
        for (var j = 0; j < columns.Count; j++)
        {
            var off = Math.Abs(simplex.Value[j] - Math.Round(simplex.Value[j]));
            (worst, distance) = off > distance ? (j, off) : (worst, distance);
        }

        return worst;
    }

    private Dictionary<int, int>? Whole()
    {
        var found = new Dictionary<int, int>();
        for (var j = 0; j < columns.Count; j++)
        {
            found[columns[j].Cell] = found.GetValueOrDefault(columns[j].Cell) + (columns[j].Sign * (int)Math.Round(simplex.Value[j]));
        }

        var moved = found.Where(d => d.Value != 0).ToDictionary(d => d.Key, d => d.Value);
        return moved.ContainsKey(target) && net.Agrees(moved) ? moved : null;
    }
}
