using Lms.Assessments.Figures;
using Lms.Assessments.Values;

namespace Lms.Web.Figures;

/// <summary>An answer as a file: a row a cell, its unit, provenance and rule beside it, and what it takes to ask again.</summary>
public static class FigureFile
{
    // Paged dimensions are exported whole, up to what a spreadsheet can be read through: fifty thousand combinations.
    private const int MostPages = 500;

    public static async Task<TableFile> Of(FigureQuestion question, bool perMonth, FigureDesk desk, string address)
    {
        var first = await desk.Answer(question with { Page = 0 }, MostPages);
        var words = desk.Words;
        var q = first.Question;
        var rule = q.Indicator is null ? null : $"{q.Indicator}-{q.Version}";
        // Beside a period stands whether it is over: its own cell stays what it is called, so that it can be sorted and joined.
        var (periods, time) = (desk.Periods, q.By.Select((d, i) => (Dimension: d, Place: i)).Where(d => d.Dimension.IsTime()).ToList());
        string[] heads = [.. q.By.Select(words.NameOf), .. time.Select(_ => words["figures.is_over"]), words.NameOf(q.Kind), words["figures.unit"], words["figures.lower_bound"], .. perMonth ? [words["figures.month_head"]] : Array.Empty<string>(), words["figures.known"], words["figures.rule_head"]];
        IReadOnlyList<object?> Row(IEnumerable<string> keys, Figure figure, int months) =>
        [
            .. keys, figure.Value, words["figures.unit_" + Code.Of(figure.Unit)], words[figure.AtLeast ? "figures.yes" : "figures.no"],
            .. perMonth ? [Rate.PerMonth(figure, months)] : Array.Empty<object?>(), words.Known(figure), rule ?? string.Join(", ", first.RuleVersions),
        ];
        var rows = q.By.Count == 0
            ? [Row([], first.Total, periods.Begun(q.Span))]
            : FigureRows.Ordered(first with { HasMore = false }, words).Select(r => Row(
                r.Keys.Select((k, i) => words.Key(q.By[i], k)).Concat(time.Select(t => periods.State(t.Dimension, r.Keys[t.Place].Value, q.Span))), r.Figure, Rate.Months(q, r, periods))).ToList();
        return new TableFile
        {
            Name = $"figures-{Code.Of(q.Kind)}-{MonthSpan.Text(q.Span.First)}-{MonthSpan.Text(q.Span.Last)}",
            Sheets = [new TableSheet(words.NameOf(q.Kind), heads, rows)],
            Definitions = await Definitions(first, desk, address),
        };
    }

    /// <summary>What every file of figures says about itself.</summary>
    public static async Task<IReadOnlyList<(string Term, string Meaning)>> Definitions(FigureTable table, FigureDesk desk, string address)
    {
        var words = desk.Words;
        var indicators = await desk.Indicators();
        var (q, unit) = (table.Question, Code.Of(table.Question.Kind.Unit()));
        return
        [
            (words["figures.unit"], words["figures.unit_means_" + unit]),
            (words["figures.period"], desk.Periods.Running(q.Span) ?? words.Span(q.Span)),
            (words["figures.rule_head"], string.Join(" · ", table.RuleVersions.Select(r => words.Rule(r, indicators)))),
            (words["figures.known"], words.Known(table.Total)),
            (words["figures.together"], words.Amount(table.Total)),
            .. table.Overlaps ? [(words["figures.why_not_sums"], words["figures.not_sums_" + Code.Of(q.Kind)])] : Array.Empty<(string, string)>(),
            (words["figures.made_at"], desk.Moment),
            .. await desk.IsIncomplete() ? [(words["figures.upkeep"], words["figures.upkeep_why"])] : Array.Empty<(string, string)>(),
            (words["figures.question"], address),
        ];
    }
}
