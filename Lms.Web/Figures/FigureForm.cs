using Lms.Assessments.Figures;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.Figures;

namespace Lms.Web.Figures;

/// <summary>What can be chosen for a question, and what is.</summary>
public sealed record FigureForm(FigureLinks Links, IReadOnlyList<FigureForm.Indicator> Indicators, IReadOnlyList<FigureForm.Group> Groups, IReadOnlyList<(string Text, string Href)> Presets)
{
    // What the explorer offers a list for; other filters come from links and are kept.
    private static readonly Dimension[] Listed = [Dimension.Sex, Dimension.Module, Dimension.InstitutionKind, Dimension.SubnationalUnit, Dimension.Country, Dimension.Category, Dimension.Funder];

    public FigureQuestion Question => Links.Question;

    public static IReadOnlyList<Dimension> Dimensions =>
    [
        Dimension.Branch, Dimension.Institution, Dimension.SubnationalUnit, Dimension.Country, Dimension.InstitutionKind, Dimension.Sex, Dimension.Category, Dimension.Module, Dimension.Cohort,
        Dimension.Month, Dimension.Quarter, Dimension.Year, Dimension.Funder,
    ];

    /// <summary>Parts of the question without a control of their own.</summary>
    public IEnumerable<(string Name, string Value)> Kept =>
        Question.Filters.Where(f => !Groups.Any(g => g.Dimension == f.Dimension)).SelectMany(f => f.Values.Select(v => (Code.Of(f.Dimension), v)))
            .Concat(Question.Under is { } under ? [("under", under.ToString("D"))] : []);

    public static async Task<FigureForm> Of(FigureLinks links, FigureDesk desk, FigureChoices choices)
    {
        var words = desk.Words;
        var question = links.Question;
        var indicators = (await desk.IndicatorList()).Select(i => new Indicator(i.Code, i.Name, i.Versions)).ToList();
        var groups = new List<Group>();
        foreach (var dimension in Listed)
        {
            var values = dimension switch
            {
                Dimension.Sex => Enum.GetValues<Sex>().Select(v => Code.Of(v)).Select(c => (c, words.Value(dimension, c))),
                Dimension.InstitutionKind => Enum.GetValues<InstitutionKind>().Select(v => Code.Of(v)).Select(c => (c, words.Value(dimension, c))),
                Dimension.Category => desk.Categories.Select(c => (c, words.Value(dimension, c))),
                Dimension.Module => (await choices.Modules(desk.Language)).Select(m => (m.Value, $"{m.Value} · {m.Label}")),
                // What nobody is named for can be asked for, too: it is what is left of each event.
                Dimension.Funder => (await choices.Funders()).Select(f => (f.Value, f.Label)).Append((FigureKey.None, words["figures.funder_none"])),
                Dimension.Country => (await choices.Countries(desk.Scope)).Select(c => (c, words.Value(dimension, c))),
                _ => (await choices.SubnationalUnits(desk.Scope)).Select(u => (u, u)),
            };
            var chosen = question.Filters.FirstOrDefault(f => f.Dimension == dimension)?.Values ?? [];
            // What a link asks for stays to be seen and taken away, also where it is no longer offered.
            var options = values.Concat(chosen.Where(c => values.All(v => v.Item1 != c)).Select(c => (c, words.Value(dimension, c)))).Select(v => new Option(v.Item1, v.Item2, chosen.Contains(v.Item1))).ToList();
            if (options.Count > 1 || chosen.Count > 0)
            {
                groups.Add(new Group(dimension, options));
            }
        }

        return new(links, indicators, groups, [.. Periods(desk.ThisMonth).Select(p => (words[p.Key], links.Ask(q => q with { Span = p.Span })))]);
    }

    /// <summary>Periods people ask for, as seen from a month.</summary>
    public static IReadOnlyList<(string Key, MonthSpan Span)> Periods(int now)
    {
        var (year, quarter) = (now / 12, (now % 12 / 3) + 1);
        var last = quarter == 1 ? MonthSpan.Quarter(year - 1, 4) : MonthSpan.Quarter(year, quarter - 1);
        var half = year * 12 + (now % 12 < 6 ? 0 : 6);
        return
        [
            ("figures.this_month", new(now, now)),
            ("figures.this_quarter", MonthSpan.Quarter(year, quarter)),
            ("figures.last_quarter", last),
            ("figures.this_half", new(half, half + 5)),
            ("figures.february_may", new((year * 12) + 1, (year * 12) + 4)),
            ("figures.this_year", MonthSpan.Year(year)),
            ("figures.last_year", MonthSpan.Year(year - 1)),
        ];
    }

    public sealed record Indicator(string Code, string Name, IReadOnlyList<int> Versions);

    public sealed record Option(string Value, string Text, bool IsChosen);

    public sealed record Group(Dimension Dimension, IReadOnlyList<Option> Options)
    {
        public int Chosen => Options.Count(o => o.IsChosen);
    }
}
