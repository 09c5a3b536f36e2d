using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.Figures;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Figures;

/// <summary>The explorer: a question at one side, its answer as number, picture and table at the other.</summary>
public sealed class IndexModel(FigureDesk desk, FigureChoices choices) : FiguresPage(desk)
{
    /// <summary>"on": also the institutions for which nothing was counted.</summary>
    [BindProperty(Name = "none", SupportsGet = true)]
    public string? None { get; set; }

    public PeriodNotes Periods => Desk.Periods;

    public FigureForm Form { get; private set; } = null!;

    /// <summary>Null where the question cannot be answered.</summary>
    public FigureTable? Table { get; private set; }

    public FigureChart? Chart { get; private set; }

    public IReadOnlyDictionary<string, string> Indicators { get; private set; } = new Dictionary<string, string>();

    /// <summary>Of institutions and modules in the question's filters.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>From the top of the reader's tree to the institution asked under.</summary>
    public IReadOnlyList<FigureChoice> Trail { get; private set; } = [];

    /// <summary>Null where they were not asked for.</summary>
    public IReadOnlyList<FigureGap>? Gaps { get; private set; }

    /// <summary>Asked under an institution the reader may not see: the answer is empty for that reason.</summary>
    public bool IsElsewhere => Question.Under is not null && Trail.Count == 0;

    public bool AsksForNone => None is { Length: > 0 };

    public async Task OnGetAsync()
    {
        Read();
        Indicators = await Desk.Indicators();
        Form = await FigureForm.Of(Links, Desk, choices);
        Names = await Desk.NamesIn(Question, choices);
        Trail = Question.Under is { } under ? await choices.Trail(Desk.Scope, under, Desk.Language) : [];
        if (!ModelState.IsValid || await Answer(Question) is not { } table)
        {
            return;
        }

        Table = table with { Rows = FigureRows.Ordered(table, Desk.Words) };
        Chart = FigureChart.Of(table, PerMonth, Desk.Periods);
        if (AsksForNone)
        {
            Gaps = await FindGaps();
        }
    }

    // Whose institutions reached somebody: asked by institution, whatever the table is by.
    private async Task<IReadOnlyList<FigureGap>> FindGaps()
    {
        var table = await Desk.Answer(Question with { By = [Dimension.Institution], Page = 0 }, pages: int.MaxValue);
        var some = table.Rows.Select(r => Guid.TryParse(r.Keys[0].Value, out var id) ? id : Guid.Empty).ToList();
        return await choices.WithNone(Desk.Scope, some, Question.Under, Values(Dimension.Country), Values(Dimension.SubnationalUnit), Values(Dimension.InstitutionKind), Desk.Language);
    }

    private ValueList<string> Values(Dimension dimension) => Question.Filters.FirstOrDefault(f => f.Dimension == dimension)?.Values ?? [];
}
