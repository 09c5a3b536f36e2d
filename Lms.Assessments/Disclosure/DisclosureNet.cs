namespace Lms.Assessments.Disclosure;

/// <summary>The tables as numbers, for those who reckon with them: cells by position, relations by the positions of their cells.</summary>
internal sealed class DisclosureNet
{
    private readonly List<int>[] touching;
    private readonly bool asStranger;

    /// <param name="asStranger">Parts that may overlap bound their total; else what they overlap by is known.</param>
    public DisclosureNet(DisclosureTables tables, bool asStranger)
    {
        this.asStranger = asStranger;
        Cells = tables.Cells;
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Cells.Count; i++)
        {
            at.Add(Cells[i].Key, i);
        }

        Relations = [.. tables.Relations.Select(r => new Sum(at[r.Total], [.. r.Parts.Select(p => at[p])], r.MayOverlap))];
        touching = new List<int>[Cells.Count];
        for (var i = 0; i < Cells.Count; i++)
        {
            touching[i] = [];
        }

        for (var r = 0; r < Relations.Count; r++)
        {
            foreach (var cell in Relations[r].All.Distinct())
            {
                touching[cell].Add(r);
            }
        }
    }

    public sealed record Sum(int Total, int[] Parts, bool MayOverlap)
    {
        public IEnumerable<int> All => Parts.Append(Total);
    }

    public IReadOnlyList<DisclosureCell> Cells { get; }

    public IReadOnlyList<Sum> Relations { get; }

    /// <summary>True of a figure that was published with its value.</summary>
    public bool IsFixed(int cell) => Cells[cell].Standing == CellStanding.Shown;

    /// <summary>How far a cell can go down: to zero.</summary>
    public double Least(int cell) => -Cells[cell].Value;

    /// <summary>What masking a cell takes from its readers. A zero says much and protects little, so it goes last.</summary>
    public double Cost(int cell) => Cells[cell].Weight * (Cells[cell].Value == 0 ? 30 : 1 + Math.Log2(Cells[cell].Value));

    /// <summary>Cells that so many steps through relations lead to, over cells that may move.</summary>
    public SortedSet<int> Around(int start, int steps, Func<int, bool> moves)
    {
        var reached = new SortedSet<int> { start };
        var edge = new List<int> { start };
        var seen = new HashSet<int>();
        for (var step = 0; step < steps && edge.Count > 0; step++)
        {
            edge = [.. edge.SelectMany(c => touching[c]).Where(seen.Add).ToList().SelectMany(r => Relations[r].All).Where(moves).Where(reached.Add)];
        }

        return reached;
    }

    /// <summary>What deviations of these cells keep while all others stand still: terms that make zero, or that may go down by the room they have, where that is below <paramref name="roomBelow"/>.</summary>
    public IEnumerable<(IReadOnlyList<(int Cell, double Factor)> Terms, double? Room)> Kept(IReadOnlySet<int> cells, double roomBelow)
    {
        foreach (var relation in cells.SelectMany(c => touching[c]).Distinct().Order().Select(r => Relations[r]))
        {
            foreach (var (terms, room) in Kept(relation))
            {
                if ((room is null || room < roomBelow) && terms.Any(t => cells.Contains(t.Cell)))
                {
                    yield return ([.. terms.Where(t => cells.Contains(t.Cell))], room);
                }
            }
        }
    }

    private IEnumerable<(IReadOnlyList<(int Cell, double Factor)> Terms, double? Room)> Kept(Sum relation)
    {
        IReadOnlyList<(int, double)> sum = [.. relation.Parts.Select(p => (p, 1d)), (relation.Total, -1d)];
        if (!asStranger || !relation.MayOverlap)
        {
            yield return (sum, null);
            yield break;
        }

        // What does not hold (figures corrected since a part went out) nobody can know.
        var total = Cells[relation.Total].Value;
        if (relation.Parts.Sum(p => (long)Cells[p].Value) - total is var more && more >= 0)
        {
            yield return (sum, more);
        }

        foreach (var part in relation.Parts.Where(p => Cells[p].Value <= total))
        {
            yield return ([(relation.Total, 1), (part, -1)], total - Cells[part].Value);
        }
    }

    /// <summary>True when a deviation, in whole numbers, agrees with everything: the proof, free of floating point.</summary>
    public bool Agrees(IReadOnlyDictionary<int, int> deviation)
    {
        int Of(int cell) => deviation.GetValueOrDefault(cell);
        return deviation.All(d => d.Value == 0 || (!IsFixed(d.Key) && Cells[d.Key].Value + d.Value >= 0))
            && deviation.Keys.SelectMany(c => touching[c]).Distinct().SelectMany(r => Kept(Relations[r]))
                .All(k => k.Terms.Sum(t => Of(t.Cell) * (int)t.Factor) is var moved && (k.Room is { } room ? moved >= -room : moved == 0));
    }
}
