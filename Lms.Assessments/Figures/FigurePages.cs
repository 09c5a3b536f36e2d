namespace Lms.Assessments.Figures;

/// <summary>
/// Which combinations of paged keys (an institution and a cohort) occur among entries, and which of them stand on a page: institutions
/// by name, cohorts the newest first, the first dimension leading. An answer holds <see cref="FigureQuestion.MostKeys"/> of them a page,
/// so that a table of institutions by cohorts does not grow with the ledger.
/// </summary>
public sealed class FigurePages
{
    private readonly FigureAxis?[] axes; // null where a dimension is not paged
    private readonly FigureSieve sieve;
    private readonly HashSet<long> found = [];

    public FigurePages(FigureQuestion question, FigureWords words)
    {
        axes = [.. question.By.Select(d => d.IsPaged() ? new FigureAxis(d, question, words) : null)];
        sieve = new FigureSieve(question, words);
    }

    /// <summary>How many combinations occur so far.</summary>
    public int Count => found.Count;

    public void Add(ReadOnlySpan<FigureEntry> entries)
    {
        foreach (ref readonly var entry in entries)
        {
            if (!sieve.Takes(entry)) continue;
            var keys = 0L;
            foreach (var axis in axes) keys = (keys << FigureFold.Bits) | (uint)(axis?.Of(entry) ?? 0);
            found.Add(keys);
        }
    }

    /// <summary>Keys of a paged dimension that occur; cohorts by number.</summary>
    /// <param name="dimension">Its place in <see cref="FigureQuestion.By"/>.</param>
    public IReadOnlySet<string> Keys(int dimension) =>
        found.Select(k => FigureFold.Part(k, dimension, axes.Length)).Distinct().Select(n => axes[dimension]!.Key(n).Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The combinations from one place in the order on, and whether more follow.</summary>
    /// <param name="names">By dimension's place and key; cohorts need none.</param>
    public (FigurePage Page, bool HasMore) Take(int from, int count, Func<int, string, string?> names)
    {
        var places = axes.Select((axis, i) => axis is null || axis.IsCohort ? null : Places(axis, i, names)).ToArray();
        var ordered = found.Select(k => (Keys: k, Place: Place(k, places))).OrderBy(k => k.Place).Select(k => k.Keys).ToList();
        return (new FigurePage(ordered.Skip(from).Take(count).ToHashSet(), axes), ordered.Count > from + (long)count);
    }

    private long Place(long keys, Dictionary<int, int>?[] places)
    {
        var place = 0L;
        for (var i = 0; i < axes.Length; i++)
        {
            var key = FigureFold.Part(keys, i, axes.Length);
            // Cohorts are numbered as they first have something to count.
            place = (place << FigureFold.Bits) | (uint)(axes[i] is null ? 0 : axes[i]!.IsCohort ? FigureFold.MostKey - key : places[i]![key]);
        }

        return place;
    }

    private Dictionary<int, int> Places(FigureAxis axis, int dimension, Func<int, string, string?> names)
    {
        var numbers = found.Select(k => FigureFold.Part(k, dimension, axes.Length)).Distinct().ToDictionary(n => axis.Key(n).Value, StringComparer.Ordinal);
        return FigureOrder.ByName(numbers.Keys, k => names(dimension, k)).Select((k, place) => (Number: numbers[k], place)).ToDictionary(k => k.Number, k => k.place);
    }
}
