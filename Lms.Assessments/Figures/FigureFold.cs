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
    private const int Bits = 21; // of a key's number in a cell's: two million cohorts
    private readonly FigureQuestion question;
    private readonly FigureWords words;
    private readonly FigureSieve sieve;
    private readonly FigureAxis[] axes;
    private readonly FigureShares? shares;
    private readonly Dictionary<(long Keys, int Funder), int> numbers = [];
    private readonly List<Cell> cells = [new()]; // the total first
    private readonly HashSet<long> seen = [];
    private readonly int[] institutions;
    private readonly bool[] used;

    /// <param name="page">Keys of the paged dimension that get rows; null = all. The others still count in the total.</param>
    public FigureFold(FigureQuestion question, FigureWords words, IReadOnlySet<string>? page = null)
    {
        (this.question, this.words) = (question, words);
        sieve = new FigureSieve(question, words);
        axes = [.. question.By.Where(d => d != Dimension.Funder).Select(d => new FigureAxis(d, question, words))];
        shares = FigureShares.For(question, words);
        used = new bool[words.Traits.Count];
        institutions = question.Kind == FigureKind.Organisations ? Institutions(words) : [];
        if (page is not null) axes.First(a => a.IsPaged).Keep(page);
    }

    /// <summary>Keys of the paged dimension that occur among these entries: what a caller orders and pages before it folds.</summary>
    public static IReadOnlySet<string> PagedKeys(FigureQuestion question, FigureWords words, Action<Action<FigureEntry>> each)
    {
        var axis = new FigureAxis(question.By.First(d => d.IsPaged()), question, words);
        var filters = new FigureSieve(question, words);
        var found = new HashSet<int>();
        each(entry =>
        {
            if (filters.Takes(entry)) found.Add(axis.Of(entry));
        });
        return found.Select(axis.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>By number of place: whether a question may count something there.</summary>
    public static IReadOnlyList<bool> TakesPlaces(FigureQuestion question, FigureWords words) => new FigureSieve(question, words).Places;

    /// <summary>True where the question counts this entry at all.</summary>
    public bool Takes(in FigureEntry entry) => sieve.Takes(entry);

    /// <summary>Counts an entry, if the question asks for it.</summary>
    public void Add(FigureEntry entry)
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
        var keys = 0L;
        foreach (var axis in axes)
        {
            var key = axis.Of(entry);
            if (!axis.Keeps(key)) return;
            keys = (keys << Bits) | (uint)key;
        }

        if (shares is not { IsAxis: true })
        {
            Count(Number(keys, -1), who, entry.Quantity * parts, provenance);
            return;
        }

        foreach (var (funder, share) in shares.Of(entry.Trait)) Count(Number(keys, funder), who, entry.Quantity * share, provenance);
    }

    /// <summary>The answer so far, rows in the order of their keys. Labels, and the name of the indicator's version, are the caller's to add.</summary>
    public FigureTable Table() => new()
    {
        Question = question,
        Rows = numbers.Where(n => cells[n.Value].Value != 0).Select(n => new FigureRow(Keys(n.Key), Figure(cells[n.Value]))).Order(FigureRowOrder.Instance).ToValueList(),
        Total = Figure(cells[0]),
        RuleVersions = words.Traits.Where((_, i) => used[i]).Select(t => t!.RuleVersion).Distinct().Order(StringComparer.Ordinal).ToValueList(),
        Overlaps = question.Kind.IsDistinct() && question.By.Count > 0,
        IsWeighted = shares is not null && !question.Kind.IsDistinct(),
    };

    private static int[] Institutions(FigureWords words)
    {
        var known = new Dictionary<Guid, int>();
        return [.. words.Places.Select(p => p?.InstitutionId is not { } id ? 0 : known.TryGetValue(id, out var number) ? number : known[id] = known.Count + 1)];
    }

    private int Number(long keys, int funder)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (keys, funder), out _);
        if (number == 0)
        {
            number = cells.Count;
            cells.Add(new Cell());
        }

        return number;
    }

    private void Count(int number, int who, long parts, Provenance provenance)
    {
        ref var cell = ref CollectionsMarshal.AsSpan(cells)[number];
        cell.Provenances |= 1 << (int)provenance;
        if (who == 0) cell.Value += parts;
        else if (seen.Add(((long)number << 32) | (uint)who)) cell.Value += FigureShares.One;
    }

    private ValueList<FigureKey> Keys((long Keys, int Funder) cell)
    {
        var keys = new FigureKey[question.By.Count];
        var (rest, axis) = (cell.Keys, axes.Length);
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            if (question.By[i] == Dimension.Funder)
            {
                keys[i] = new FigureKey(shares!.Funder(cell.Funder));
                continue;
            }

            keys[i] = new FigureKey(axes[--axis].Key((int)(rest & ((1L << Bits) - 1))));
            rest >>= Bits;
        }

        return keys.ToValueList();
    }

    private Figure Figure(Cell cell) => new(
        cell.Value / (decimal)FigureShares.One,
        question.Kind.Unit(),
        AtLeast: false,
        cell.Value == 0 ? [] : Enum.GetValues<Provenance>().Where(p => (cell.Provenances & (1 << (int)p)) != 0).ToValueList());

    [StructLayout(LayoutKind.Auto)]
    private struct Cell
    {
        public long Value; // in ten-thousandths
        public int Provenances;
    }
}
