using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Publications;
using Lms.Assessments.Values;

namespace Lms.Assessments.Factsheets;

/// <summary>The factsheet of a country as it was released: for donors all tables of the closed list, for the public without the detailed ones.</summary>
public static class ReleasedFactsheet
{
    public static Factsheet Of(Release release, string country, FactsheetLevel level, IReadOnlyList<string> ruleVersions)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(ruleVersions);
        if (level == FactsheetLevel.Ministry)
        {
            throw new ArgumentException("a ministry's factsheet is asked from the ledger", nameof(level));
        }

        var own = release.Figures.Where(f => f.Figure.Country == country && (level == FactsheetLevel.Donor || f.Figure.Table is not (ReleaseTable.Units or ReleaseTable.Kinds)));
        return new()
        {
            Country = country,
            Span = MonthSpan.Parse(Month(release.Period.FirstDay), Month(release.Period.LastDay)),
            Level = level,
            RuleVersions = [.. ruleVersions],
            Lines = [.. own.GroupBy(f => (f.Figure.Table, f.Figure.Part)).OrderBy(g => g.Key.Table).ThenBy(g => g.Key.Part, StringComparer.Ordinal).Select(g => Line(g.Key.Table, g.Key.Part, [.. g])).OrderBy(l => l.Section)],
            Countries = [.. release.Figures.Where(f => f.Figure is { Table: ReleaseTable.People, Sex: "", Country.Length: > 0 })
                .OrderBy(f => f.Figure.Country, StringComparer.Ordinal).Select(f => new FactsheetCountry(f.Figure.Country, new(f.Shown)))],
        };
    }

    private static FactsheetLine Line(ReleaseTable table, string part, IReadOnlyList<ReleasedFigure> of) => new()
    {
        Section = table switch
        {
            ReleaseTable.Units => FactsheetSection.Units,
            ReleaseTable.Kinds => FactsheetSection.Kinds,
            ReleaseTable.Certificates or ReleaseTable.Attendances => FactsheetSection.Activities,
            _ => FactsheetSection.People,
        },
        Code = part.Length > 0 ? part : table == ReleaseTable.People ? FigureQuestion.Capacitated : Code.Of(table),
        Unit = table switch { ReleaseTable.Certificates => FactUnit.Items, ReleaseTable.Attendances => FactUnit.Attendances, _ => FactUnit.People },
        Female = Cell(of, "female"),
        Male = Cell(of, "male"),
        NotStated = Cell(of, "not_stated"),
        Total = Cell(of, "") ?? FactsheetCell.Masked,
        Provenances = [Provenance.Counted],
    };

    private static FactsheetCell? Cell(IReadOnlyList<ReleasedFigure> of, string sex) => of.FirstOrDefault(f => f.Figure.Sex == sex) is { } f ? new(f.Shown) : null;

    private static string Month(DateOnly day) => MonthSpan.Text(MonthSpan.MonthOf(day));
}
