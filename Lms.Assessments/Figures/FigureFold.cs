using System.Runtime.InteropServices;
using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Assessments.Figures;

/// <summary>
/// Folds entries into the cells of an answer. Sums of events add quantities, by their funders' shares where funders are asked for;
/// distinct counts keep who (or which) was seen in each cell and over all, so that nobody is counted twice and no total is a sum.
/// </summary>
public sealed class FigureFold
{
    internal const int Bits = 21; // of a key's number in a cell's: two million cohorts
    internal const int MostKey = (1 << Bits) - 1;

    // Every set of provenances there is, by its bits.
    private static readonly ValueList<Provenance>[] Known =
        [.. Enumerable.Range(0, 1 << Enum.GetValues<Provenance>().Length).Select(bits => Enum.GetValues<Provenance>().Where(p => (bits & (1 << (int)p)) != 0).ToValueList())];

    private readonly FigureQuestion question;
    private readonly FigureWords words;
    private readonly FigureSieve sieve;
    private readonly FigureAxis[] axes;
    private readonly FigureShares? shares;
    private readonly Dictionary<long, int> numbers = [];
    private readonly List<Cell> cells = [new()]; // the total first
    private readonly HashSet<long> seen = [];
    private readonly int[] institutions;
    private readonly bool[] used;
    private readonly FigurePage? page;
    private readonly FigureGrid? grid; // what the rest of this does by hash, where that is possible

    /// <param name="page">The combinations of paged keys that get rows; null = all. The others still count in the total.</param>
    public FigureFold(FigureQuestion question, FigureWords words, FigurePage? page = null)
    {
        (this.question, this.words, this.page) = (question, words, page);
        sieve = new FigureSieve(question, words);
        shares = FigureShares.For(question, words);
        axes = [.. question.By.Select(d => d == Dimension.Funder ? new FigureAxis(shares!) : new FigureAxis(d, question, words))];
        used = new bool[words.Traits.Count];
        institutions = question.Kind == FigureKind.Organisations ? Institutions(words) : [];
        grid = page is null ? FigureGrid.For(question, words, sieve, axes, shares, used) : null;
    }

    /// <summary>By number of place: whether a question may count something there.</summary>
    public static IReadOnlyList<bool> TakesPlaces(FigureQuestion question, FigureWords words) => new FigureSieve(question, words).Places;

    /// <summary>True where the question counts this entry at all.</summary>
    public bool Takes(in FigureEntry entry) => sieve.Takes(entry);

    /// <summary>Counts entries that the question asks for.</summary>
    public void Add(ReadOnlySpan<FigureEntry> entries)
    {
        if (grid is not null)
        {
            grid.Add(entries);
            return;
        }

        foreach (ref readonly var entry in entries) Add(entry);
    }

    private void Add(in FigureEntry entry)
    {
        if (!sieve.Takes(entry)) return;
        var who = question.Kind switch
        {
            FigureKind.People => entry.Person,
            FigureKind.Trainings => entry.Cohort,
            FigureKind.Organisations => institutions[entry.Place],
            _ => 0,
        };
        if (who == 0 && question.Kind.IsDistinct()) return;
        used[entry.Trait] = true;
        var provenance = words.Traits[entry.Trait]!.Provenance;
        var parts = shares?.Sum(entry.Trait) ?? FigureShares.One;
        Count(0, who, entry.Quantity * parts, provenance);
        if (question.By.Count == 0) return;
        var (keys, funderAt) = (0L, -1);
        for (var i = 0; i < axes.Length; i++)
        {
            keys <<= Bits;
            if (axes[i].IsFunder)
            {
                funderAt = (axes.Length - 1 - i) * Bits;
                continue;
            }

            keys |= (uint)axes[i].Of(entry);
        }

        if (page?.Keeps(keys) == false) return;

        if (funderAt < 0)
        {
            Count(Number(keys), who, entry.Quantity * parts, provenance);
            return;
        }

        foreach (var (funder, share) in shares!.Of(entry.Trait)) Count(Number(keys | ((long)funder << funderAt)), who, entry.Quantity * share, provenance);
    }

    /// <summary>The answer so far, rows in the order of their keys. Labels, and the name of the indicator's version, are the caller's to add.</summary>
    public FigureTable Table() => new()
    {
        Question = question,
        Rows = grid?.Rows(Figure) ?? Rows(),
        Total = grid?.Total(Figure) ?? Figure(cells[0].Value, cells[0].Provenances),
        RuleVersions = words.Traits.Where((_, i) => used[i]).Select(t => t!.RuleVersion).Distinct().Order(StringComparer.Ordinal).ToValueList(),
        Overlaps = question.Kind.IsDistinct() && question.By.Count > 0,
        IsWeighted = shares is not null && !question.Kind.IsDistinct(),
    };

    private static int[] Institutions(FigureWords words)
    {
        var known = new Dictionary<Guid, int>();
        return [.. words.Places.Select(p => p?.InstitutionId is not { } id ? 0 : known.TryGetValue(id, out var number) ? number : known[id] = known.Count + 1)];
    }

    private int Number(long keys)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, keys, out _);
        if (number == 0)
        {
            number = cells.Count;
            cells.Add(new Cell());
        }

        return number;
    }

    // Keys are put in order once for each axis, and rows by those places: comparing the words of fifty thousand rows takes longer than
    // counting them.
    private ValueList<FigureRow> Rows()
    {
        var order = axes.Select(a => a.Order()).ToArray();
        var rows = new List<(long Place, long Keys, int Number)>(numbers.Count);
        foreach (var (keys, number) in numbers)
        {
            if (cells[number].Value == 0) continue;
            var place = 0L;
            for (var i = 0; i < axes.Length; i++) place = (place << Bits) | (uint)order[i][Part(keys, i, axes.Length)];
            rows.Add((place, keys, number));
        }

        rows.Sort((a, b) => a.Place.CompareTo(b.Place));
        return rows.Select(r => new FigureRow(Enumerable.Range(0, axes.Length).Select(i => axes[i].Key(Part(r.Keys, i, axes.Length))).ToValueList(), Figure(cells[r.Number].Value, cells[r.Number].Provenances))).ToValueList();
    }

    /// <summary>The number of one dimension's key in a cell's.</summary>
    internal static int Part(long keys, int dimension, int dimensions) => (int)((keys >> ((dimensions - 1 - dimension) * Bits)) & MostKey);

    private void Count(int number, int who, long parts, Provenance provenance)
    {
        ref var cell = ref CollectionsMarshal.AsSpan(cells)[number];
        cell.Provenances |= 1 << (int)provenance;
        if (who == 0) cell.Value += parts;
        else if (seen.Add(((long)number << 32) | (uint)who)) cell.Value += FigureShares.One;
    }

    // Dividing decimals takes longer than counting: nearly all values are whole.
    private Figure Figure(long value, int provenances) => new(
        value % FigureShares.One == 0 ? value / FigureShares.One : value / (decimal)FigureShares.One,
        question.Kind.Unit(),
        AtLeast: false,
        value == 0 ? [] : Known[provenances]);

    [StructLayout(LayoutKind.Auto)]
    private struct Cell
    {
        public long Value; // in ten-thousandths
        public int Provenances;
    }
}
