using Lms.Assessments.Figures;
using Lms.Web.Figures;

namespace Lms.Web.Reports;

/// <summary>The way into figures: four of them for a period, each with what it rests on and the way to what is behind it.</summary>
public sealed class IndexModel(FigureDesk desk) : FiguresPage(desk)
{
    public MonthSpan Span => Question.Span;

    public IReadOnlyList<(string Key, MonthSpan Span)> Periods { get; private set; } = [];

    public Tiles Tiles { get; private set; } = null!;

    public FigureChart? Chart { get; private set; }

    public FigureLinks ByModule => new(new FigureQuestion { Kind = FigureKind.People, Span = Span, By = [Dimension.Module] }.Checked(), PerMonth: false);

    public async Task OnGetAsync()
    {
        Read();
        Periods = [("reports.year_so_far", Desk.Usual), .. FigureForm.Periods(Desk.ThisMonth)];
        Tiles = await Tiles.Of(Span, Desk);
        Chart = await Answer(ByModule.Question) is { } table ? FigureChart.Of(table, perMonth: false, Desk.Periods) : null;
    }
}
