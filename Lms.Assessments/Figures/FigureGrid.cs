using Lms.Assessments.Values;

namespace Lms.Assessments.Figures;

/// <summary>
/// The cells of an answer in sums, laid out as one array: a cell's place is added up from numbers worked out once for every month, place
/// and trait, so that an entry costs some look-ups and no hashing, and rows are read off in order without sorting them.
/// </summary>
internal sealed class FigureGrid
{
    // A table of all units by modules by months of five years has 170,000; beyond this, cells are found by hash.
    private const long MostCells = 1 << 20;

    private readonly FigureAxis[] axes;
    private readonly IReadOnlyList<int>[] orders;
    private readonly int[] steps; // from one key of an axis to the next
    private readonly int[] months;
    private readonly int[] places;
    private readonly int[] traits;
    private readonly int first;
    private readonly int[] parts;
    private readonly (int At, int Share)[][]? funders;
    private readonly byte[] provenances;
    private readonly long[] values;
    private readonly byte[] known;
    private readonly bool[] used;
    private long total;
    private int totalKnown;

    private FigureGrid(FigureQuestion question, FigureWords words, FigureSieve sieve, FigureAxis[] axes, FigureShares? shares, int cells, bool[] used)
    {
        (this.axes, this.used, first) = (axes, used, question.Span.First);
        steps = new int[axes.Length];
        for (var (i, step) = (axes.Length - 1, 1); i >= 0; step *= axes[i--].Count) steps[i] = step;
        orders = [.. axes.Select(a => (IReadOnlyList<int>)[.. a.Order().Select((place, number) => (place, number)).OrderBy(k => k.place).Select(k => k.number)])];
        months = [.. Enumerable.Range(first, question.Span.Months).Select(m => sieve.TakesMonth(m) ? At(a => a.OfMonth(m)) : -1)];
        places = [.. sieve.Places.Select((takes, p) => takes ? At(a => a.OfPlace(p)) : -1)];
        traits = [.. sieve.Traits.Select((takes, t) => takes ? At(a => a.OfTrait(t)) : -1)];
        parts = [.. Enumerable.Range(0, traits.Length).Select(t => shares?.Sum(t) ?? FigureShares.One)];
        var funder = Array.FindIndex(axes, a => a.IsFunder);
        funders = funder < 0 ? null : [.. Enumerable.Range(0, traits.Length).Select(t => shares!.Of(t).Select(s => (s.Funder * steps[funder], s.Share)).ToArray())];
        provenances = [.. words.Traits.Select(t => t is null ? (byte)0 : (byte)(1 << (int)t.Provenance))];
        (values, known) = (new long[cells], new byte[cells]);
    }

    /// <summary>Null where the answer is not in sums, or is by cohorts, or could have too many cells.</summary>
    public static FigureGrid? For(FigureQuestion question, FigureWords words, FigureSieve sieve, FigureAxis[] axes, FigureShares? shares, bool[] used)
    {
        if (question.Kind.IsDistinct() || words.Cohorts is not null || axes.Any(a => a.IsCohort)) return null;
        var cells = axes.Aggregate(1L, (product, axis) => Math.Min(product * Math.Max(axis.Count, 1), MostCells + 1));
        return cells > MostCells ? null : new FigureGrid(question, words, sieve, axes, shares, (int)cells, used);
    }

    public void Add(ReadOnlySpan<FigureEntry> entries)
    {
        foreach (ref readonly var entry in entries)
        {
            // A number given after the words were read stands for something not asked yet.
            var (m, p, t) = (entry.Month - first, entry.Place, entry.Trait);
            if ((uint)m >= (uint)months.Length || (uint)p >= (uint)places.Length || (uint)t >= (uint)traits.Length) continue;
            var (month, place, trait) = (months[m], places[p], traits[t]);
            if ((month | place | trait) < 0) continue;
            used[t] = true;
            var quantity = entry.Quantity * parts[t];
            total += quantity;
            totalKnown |= provenances[t];
            var at = month + place + trait;
            if (funders is null)
            {
                values[at] += quantity;
                known[at] |= provenances[t];
                continue;
            }

            foreach (var (funder, share) in funders[t])
            {
                values[at + funder] += entry.Quantity * share;
                known[at + funder] |= provenances[t];
            }
        }
    }

    public Figure Total(Func<long, int, Figure> figure) => figure(total, totalKnown);

    /// <summary>Cells that are not empty, in the order of their keys.</summary>
    public ValueList<FigureRow> Rows(Func<long, int, Figure> figure)
    {
        var rows = new List<FigureRow>();
        if (axes.Length > 0) Row(rows, new FigureKey[axes.Length], 0, 0, figure);
        return rows.ToValueList();
    }

    private void Row(List<FigureRow> rows, FigureKey[] keys, int axis, int at, Func<long, int, Figure> figure)
    {
        foreach (var number in orders[axis])
        {
            keys[axis] = axes[axis].Key(number);
            var cell = at + (number * steps[axis]);
            if (axis < axes.Length - 1) Row(rows, keys, axis + 1, cell, figure);
            else if (values[cell] != 0) rows.Add(new FigureRow([.. keys], figure(values[cell], known[cell])));
        }
    }

    private int At(Func<FigureAxis, int?> number)
    {
        var at = 0;
        for (var i = 0; i < axes.Length; i++) at += (number(axes[i]) ?? 0) * steps[i];
        return at;
    }
}
