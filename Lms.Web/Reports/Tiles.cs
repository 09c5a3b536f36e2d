using Lms.Assessments.Figures;
using Lms.Web.Figures;

namespace Lms.Web.Reports;

/// <summary>People, attendances, sessions and institutions of one period: four units that stand side by side and are never added.</summary>
public sealed record Tiles(IReadOnlyList<FigureTable> Tables, IReadOnlyDictionary<string, string> Indicators)
{
    private static readonly FigureKind[] Kinds = [FigureKind.People, FigureKind.Attendances, FigureKind.Sessions, FigureKind.Organisations];

    public static async Task<Tiles> Of(MonthSpan span, FigureDesk desk)
    {
        var tables = new List<FigureTable>();
        foreach (var kind in Kinds)
        {
            tables.Add(await desk.Answer(new FigureQuestion { Kind = kind, Span = span }.Checked()));
        }

        return new(tables, await desk.Indicators());
    }

    /// <summary>A tile opens the explorer where its figure is broken down a first time.</summary>
    public static string Open(FigureTable table) =>
        new FigureLinks(table.Question, PerMonth: false).Ask(q => q with { Version = null, By = q.Kind == FigureKind.People ? [Dimension.Module] : [Dimension.Month] });
}
