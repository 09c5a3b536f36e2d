using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Scheduler.Languages;
using Lms.Web.Figures.Charts;

namespace Lms.Web.Figures;

/// <summary>
/// The picture of an answer, chosen by what was asked: time as lines, sexes as shares, countries as a map, everything else as bars.
/// Its title is its finding. Null where a picture would say nothing (one number, or nothing at all).
/// </summary>
/// <param name="Note">What the picture leaves out, where it does.</param>
public sealed record FigureChart(string Svg, string Finding, string? Note)
{
    /// <summary>The names of lines that carry a number in the drawing, in that order; empty where they stand in it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Of a period that is not over, until when it is counted.</summary>
    public string? Running { get; init; }

    public static FigureChart? Of(FigureTable table, bool perMonth, PeriodNotes periods, string id = "chart")
    {
        var by = table.Question.By;
        if (by.Count == 0 || table.Rows.Count < 2)
        {
            return null;
        }

        var cells = table.Rows.Select(r => new Cell(r, perMonth ? Rate.PerMonth(r.Figure, Rate.Months(table.Question, r, periods)) : r.Figure.Value)).ToList();
        var desk = new Desk(table, cells, perMonth, periods, id);
        return by switch
        {
            _ when by.Any(d => d.IsTime()) => desk.Lines(),
            [Dimension.Country] => desk.Map(),
            [.., Dimension.Sex] when by.Count == 2 => desk.Shares(),
            _ => desk.Bars(),
        };
    }

    private sealed record Cell(FigureRow Row, decimal Value);

    private sealed record Desk(FigureTable Table, IReadOnlyList<Cell> Cells, bool PerMonth, PeriodNotes Periods, string Id)
    {
        private Words Words => Periods.Words;

        private const string Between = " · ";

        private ValueList<Dimension> By => Table.Question.By;

        public FigureChart Bars()
        {
            // What is not known is no finding, however much of it there is.
            var largest = Cells.OrderBy(c => c.Row.Keys.Any(k => k.Value == FigureKey.None)).ThenByDescending(c => c.Value).ToList();
            var finding = Words["figures.finding_most", ("name", Name(largest[0].Row)), ("amount", Amount(largest[0]))];
            var svg = BarChart.Draw(Frame(finding), [.. largest.Select(c => new Bar(Name(c.Row), c.Value, Number(c)))]);
            return new(svg, finding, largest.Count > BarChart.Most ? Words["figures.chart_largest", ("shown", BarChart.Most), ("all", largest.Count)] : null);
        }

        public FigureChart Map()
        {
            var known = Cells.Where(c => c.Row.Keys[0].Value != FigureKey.None).OrderByDescending(c => c.Value).ToList();
            if (known.Count == 0)
            {
                return Bars();
            }

            var finding = Words["figures.finding_most", ("name", Name(known[0].Row)), ("amount", Amount(known[0]))];
            var tiles = known.Select(c => new MapTile(c.Row.Keys[0].Value, Name(c.Row), c.Value, Number(c))).ToList();
            return new(TileMap.Draw(Frame(finding), tiles, country => Words.Value(Dimension.Country, country)), finding, Words["figures.chart_map"]);
        }

        public FigureChart Shares()
        {
            var parts = Cells.Select(c => c.Row.Keys[1]).DistinctBy(k => k.Value).ToList();
            var wholes = Cells.GroupBy(c => c.Row.Keys[0].Value, StringComparer.Ordinal)
                .Select(g => new Share(Words.Key(By[0], g.First().Row.Keys[0]), [.. parts.Select(p => g.FirstOrDefault(c => c.Row.Keys[1].Value == p.Value)?.Value ?? 0)]))
                .OrderByDescending(s => s.Parts.Sum()).ToList();
            var first = ShareChart.Percents(wholes[0].Parts);
            var most = Enumerable.Range(0, parts.Count).MaxBy(i => first[i]);
            var names = parts.Select(p => Words.Key(By[1], p)).ToList();
            var finding = Words["figures.finding_share", ("name", wholes[0].Label), ("part", names[most]), ("percent", Words.Figures.Percent(first[most] * 100))];
            var svg = ShareChart.Draw(Frame(finding), names, wholes, n => "n = " + Words.Figures.Number(n), p => Words.Figures.Percent(p * 100));
            return new(svg, finding, wholes.Count > ShareChart.MostRows ? Words["figures.chart_largest", ("shown", ShareChart.MostRows), ("all", wholes.Count)] : null);
        }

        public FigureChart? Lines()
        {
            var time = By.Select((d, i) => (d, i)).First(d => d.d.IsTime());
            var ticks = Ticks(time.d);
            if (ticks.Count == 0)
            {
                return null;
            }

            var lines = Cells.GroupBy(c => string.Join('\n', c.Row.Keys.Where((_, i) => i != time.i).Select(k => k.Value)), StringComparer.Ordinal)
                .Select(g => (
                    Name: string.Join(Between, By.Select((d, i) => (d, i)).Where(d => d.i != time.i).Select(d => Words.Key(d.d, g.First().Row.Keys[d.i]))),
                    Values: ticks.Select(t => g.FirstOrDefault(c => c.Row.Keys[time.i].Value == t)?.Value ?? (Periods.IsRunning(time.d, t, Table.Question.Span) ? (decimal?)null : 0)).ToList()))
                .OrderByDescending(l => l.Values.Max()).ToList();
            var isRunning = Periods.IsRunning(time.d, ticks[^1], Table.Question.Span);
            var names = ticks.Select(t => Words.Value(time.d, t)).ToList();
            var finding = Finding(Apart(lines[0].Name), lines[0].Values, names, isRunning);
            List<Line> drawn = [.. lines.Select(l => new Line(l.Name, l.Values))];
            var svg = LineChart.Draw(Frame(finding), names, drawn, n => Words.Figures.Number(n), isRunning ? Periods.SoFar : null);
            return new(svg, finding, lines.Count > LineChart.Most ? Words["figures.chart_largest", ("shown", LineChart.Most), ("all", lines.Count)] : null)
            {
                Names = LineChart.IsNumbered(drawn) ? [.. drawn.Take(LineChart.Most).Select(l => Apart(l.Name))] : [],
                Running = !isRunning ? null : Words["figures.running", ("period", names[^1]), ("day", Words.Dates.WrittenDay(Periods.Today))]
                    + (lines.All(l => l.Values[^1] is null) ? " " + Words["figures.nothing_yet"] : ""),
            };
        }

        // Where writing runs from right to left each part of a name keeps its own direction, and the whole runs as the page does.
        private string Apart(string name) => Words.Language.Dir != "rtl" || name.Length == 0 ? name : "\u200f" + string.Join(Between, name.Split(Between).Select(part => $"\u2068{part}\u2069"));

        // Of periods that are over, where there is one: what still runs is less than it will be.
        private string Finding(string name, List<decimal?> values, List<string> names, bool isRunning)
        {
            var last = isRunning && values.Count > 1 ? values.Count - 2 : values.Count - 1;
            var said = isRunning && last == values.Count - 1 ? $"{names[last]} ({Periods.SoFar})" : names[last];
            var over = values[..(last + 1)];
            // A line that ends where it began says nothing by its ends.
            var peak = over.IndexOf(over.Max());
            return Words[
                (over[0] != over[^1], name.Length) switch
                {
                    (true, 0) => "figures.finding_time",
                    (true, _) => "figures.finding_time_of",
                    (false, 0) => "figures.finding_peak",
                    _ => "figures.finding_peak_of",
                },
                ("name", name),
                ("from", Words.Figures.Number(over[0] ?? 0)),
                ("first", names[0]),
                ("to", Words.Figures.Number(over[^1] ?? 0)),
                ("last", said),
                ("most", Words.Figures.Number(over[peak] ?? 0)),
                ("when", peak == last ? said : names[peak])];
        }

        // Every tick of the period that has begun, also those at which nothing happened: what is to come is no zero.
        private List<string> Ticks(Dimension time) =>
            [.. Enumerable.Range(Table.Question.Span.First, Table.Question.Span.Months).Select(m => time switch
            {
                Dimension.Year => MonthSpan.YearText(m),
                Dimension.Quarter => MonthSpan.QuarterText(m),
                _ => MonthSpan.Text(m),
            }).Distinct().Where(t => !Periods.IsAhead(time, t))];

        private string Name(FigureRow row) => string.Join(" · ", By.Select((d, i) => Words.Key(d, row.Keys[i])));

        private string Number(Cell cell) => (cell.Row.Figure.AtLeast ? "≥ " : "") + Words.Figures.Number(cell.Value);

        private string Amount(Cell cell) => PerMonth
            ? Words["figures.a_month", ("amount", Words.Amount(Number(cell), cell.Value, cell.Row.Figure.Unit))]
            : Words.Amount(cell.Row.Figure);

        private ChartFrame Frame(string finding) => new(
            Id,
            finding,
            Words["figures.chart_what", ("measure", Words.NameOf(Table.Question.Kind)), ("by", Words.List(By.Select(Words.NameOf))), ("span", Words.Span(Table.Question.Span))],
            Words.Language.Dir == "rtl");
    }
}
