using System.Globalization;

namespace Lms.Assessments.Figures;

/// <summary>
/// One dimension over the numbers of entries: which key each number has, worked out once for every place, trait or month, so that
/// folding a million entries is a million look-ups. Funders are folded apart, since one event may have several.
/// </summary>
internal sealed class FigureAxis
{
    private readonly List<string> keys = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly int[] map;
    private readonly Source source;
    private readonly int first;
    private bool[]? onPage; // which keys get rows; null = all

    public FigureAxis(Dimension dimension, FigureQuestion question, FigureWords words)
    {
        IsPaged = dimension.IsPaged();
        (source, map, first) = dimension switch
        {
            Dimension.Month => (Source.Month, Months(question.Span, MonthSpan.Text), question.Span.First),
            Dimension.Quarter => (Source.Month, Months(question.Span, MonthSpan.QuarterText), question.Span.First),
            Dimension.Year => (Source.Month, Months(question.Span, MonthSpan.YearText), question.Span.First),
            Dimension.Cohort => (Source.Cohort, [], 0),
            Dimension.Sex => (Source.Trait, Traits(words, t => t.Sex), 0),
            Dimension.Category => (Source.Trait, Traits(words, t => t.Category), 0),
            Dimension.Module => (Source.Trait, Traits(words, t => t.Module), 0),
            Dimension.Country => (Source.Place, Places(words, p => p.Country), 0),
            Dimension.SubnationalUnit => (Source.Place, Places(words, p => p.SubnationalUnit), 0),
            Dimension.InstitutionKind => (Source.Place, Places(words, p => p.Kind), 0),
            Dimension.Institution => (Source.Place, Places(words, p => p.InstitutionId?.ToString("D")), 0),
            Dimension.Branch => (Source.Place, Places(words, p => words.Branch(p)?.ToString("D")), 0),
            _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
        };
    }

    private enum Source
    {
        Month,
        Place,
        Trait,
        Cohort,
    }

    public bool IsPaged { get; }

    /// <summary>Gives rows to these keys only.</summary>
    public void Keep(IReadOnlySet<string> page) => onPage = source == Source.Cohort
        ? Numbers(page)
        : [.. keys.Select(page.Contains)];

    public bool Keeps(int key) => onPage is null || (key < onPage.Length && onPage[key]);

    public string Key(int index) => source == Source.Cohort ? index.ToString(CultureInfo.InvariantCulture) : keys[index];

    /// <summary>The number of an entry's key.</summary>
    public int Of(in FigureEntry entry) => source switch
    {
        Source.Place => map[entry.Place],
        Source.Trait => map[entry.Trait],
        Source.Cohort => entry.Cohort,
        _ => map[entry.Month - first],
    };

    private static bool[] Numbers(IReadOnlySet<string> page)
    {
        int[] numbers = [.. page.Select(k => int.Parse(k, CultureInfo.InvariantCulture))];
        var kept = new bool[numbers.Append(0).Max() + 1];
        Array.ForEach(numbers, n => kept[n] = true);
        return kept;
    }

    private int[] Months(MonthSpan span, Func<int, string> text) => [.. Enumerable.Range(span.First, span.Months).Select(m => Number(text(m)))];

    private int[] Places(FigureWords words, Func<FigurePlace, string?> key) => [.. words.Places.Select(p => p is null ? -1 : Number(key(p)))];

    private int[] Traits(FigureWords words, Func<FigureTrait, string?> key) => [.. words.Traits.Select(t => t is null ? -1 : Number(key(t)))];

    private int Number(string? key)
    {
        key ??= FigureKey.None;
        if (!known.TryGetValue(key, out var number))
        {
            known[key] = number = keys.Count;
            keys.Add(key);
        }

        return number;
    }
}
