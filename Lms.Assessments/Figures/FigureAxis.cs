using System.Globalization;

namespace Lms.Assessments.Figures;

/// <summary>
/// One dimension over the numbers of entries: which key each number has, worked out once for every place, trait or month, so that
/// folding a million entries is a million look-ups. Funders have an axis of names only, since one event may have several.
/// </summary>
internal sealed class FigureAxis
{
    private readonly List<FigureKey> keys = [];
    private readonly Dictionary<int, FigureKey> cohorts = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly int[] map;
    private readonly Source source;
    private readonly int first;
    private int most; // the highest cohort seen

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

    public FigureAxis(FigureShares shares) => (source, map, keys) = (Source.Funder, [], [.. shares.Funders.Select(f => new FigureKey(f))]);

    private enum Source
    {
        Funder,
        Month,
        Place,
        Trait,
        Cohort,
    }

    public bool IsPaged { get; }

    public bool IsCohort => source == Source.Cohort;

    public bool IsFunder => source == Source.Funder;

    /// <summary>How many keys there may be; of cohorts it is not known before.</summary>
    public int Count => keys.Count;

    public FigureKey Key(int number)
    {
        if (source != Source.Cohort) return keys[number];
        if (!cohorts.TryGetValue(number, out var key)) cohorts[number] = key = new FigureKey(number.ToString(CultureInfo.InvariantCulture));
        return key;
    }

    /// <summary>By number of key its place in order; what is not known comes last, and cohorts in the order of their first fact.</summary>
    public IReadOnlyList<int> Order()
    {
        if (source == Source.Cohort) return [.. Enumerable.Range(0, most + 1)];
        var places = new int[keys.Count];
        var place = 0;
        foreach (var number in Enumerable.Range(0, keys.Count).OrderBy(n => keys[n].Value == FigureKey.None).ThenBy(n => keys[n].Value, StringComparer.Ordinal)) places[number] = place++;
        return places;
    }

    /// <summary>The number of an entry's key.</summary>
    public int Of(in FigureEntry entry) => source switch
    {
        Source.Place => map[entry.Place],
        Source.Trait => map[entry.Trait],
        Source.Cohort => Seen(entry.Cohort),
        _ => map[entry.Month - first],
    };

    /// <summary>The number of a month's key; null where months do not decide it.</summary>
    public int? OfMonth(int month) => source == Source.Month ? map[month - first] : null;

    public int? OfPlace(int place) => source == Source.Place ? map[place] : null;

    public int? OfTrait(int trait) => source == Source.Trait ? map[trait] : null;

    private int Seen(int cohort)
    {
        most = Math.Max(most, cohort);
        return cohort;
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
            keys.Add(new FigureKey(key));
        }

        return number;
    }
}
