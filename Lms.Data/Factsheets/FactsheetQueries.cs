using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.Figures;
using Lms.Data.People;

namespace Lms.Data.Factsheets;

/// <summary>The activity table of a country from the ledger, within the reader's institutions: the ministry's level. Others read what was released.</summary>
public sealed class FactsheetQueries(Db db, FigureQueries figures, IEnumerable<IFactsheetLines> others)
{
    /// <summary>Countries in which the reader has institutions.</summary>
    public Task<IReadOnlyList<string>> Countries(Scope scope) =>
        db.List<string>(Sql.Countries, new { scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 });

    /// <summary>The institutions a reader's own factsheet is counted over, with those below them; none where it is over everything.</summary>
    public async Task<IReadOnlyList<string>> Within(Scope scope, string language)
    {
        var own = scope.Everything ? [] : (await db.List<Guid>(Sql.Own, new { scopePerson = scope.PersonId })).Select(id => id.ToString("D")).ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 ? [] : [.. (await db.Labels(Dimension.Institution, own, language)).Values.Select(k => k.Label ?? k.Value).Order(StringComparer.Ordinal)];
    }

    /// <summary>A released factsheet with the titles of its modules in a language; what was released holds their codes alone.</summary>
    public async Task<Factsheet> Named(Factsheet sheet, string language)
    {
        var titles = await db.Labels(Dimension.Module, sheet.Lines.Select(l => l.Code).ToHashSet(StringComparer.Ordinal), language);
        return sheet with { Lines = [.. sheet.Lines.Select(l => l is { Section: FactsheetSection.People, Label: null } && titles.TryGetValue(l.Code, out var title) ? l with { Label = title.Label } : l)] };
    }

    public async Task<Factsheet> Read(Scope scope, string country, MonthSpan span, string language)
    {
        var reading = new Reading(figures, scope, country, span, language);
        List<FactsheetLine> lines =
        [
            await reading.Whole(FactsheetSection.People, FigureQuestion.Capacitated, FigureKind.People, bySex: true),
            .. await reading.Parts(FactsheetSection.People, Dimension.Module),
            await reading.Whole(FactsheetSection.Activities, "organisations", FigureKind.Organisations),
            await reading.Whole(FactsheetSection.Activities, "trainings", FigureKind.Trainings),
            await reading.Whole(FactsheetSection.Activities, "sessions", FigureKind.Sessions),
            await reading.Whole(FactsheetSection.Activities, "attendances", FigureKind.Attendances, bySex: true),
            await reading.Whole(FactsheetSection.Activities, "certificates", FigureKind.Certificates, bySex: true),
            .. await reading.Parts(FactsheetSection.Units, Dimension.SubnationalUnit),
            .. await reading.Parts(FactsheetSection.Kinds, Dimension.InstitutionKind),
        ];
        foreach (var other in others)
        {
            lines.AddRange(await other.Of(scope, country, span, language));
        }

        return new()
        {
            Country = country,
            Span = span,
            Level = FactsheetLevel.Ministry,
            Lines = [.. lines.OrderBy(l => l.Section)],
            RuleVersions = reading.Rules,
            Countries = await reading.Countries(),
        };
    }

    private sealed class Reading(FigureQueries figures, Scope scope, string country, MonthSpan span, string language)
    {
        private readonly SortedSet<string> rules = new(StringComparer.Ordinal);

        public ValueList<string> Rules => [.. rules];

        public async Task<FactsheetLine> Whole(FactsheetSection section, string code, FigureKind kind, bool bySex = false)
        {
            var table = await Ask(kind, bySex ? [Dimension.Sex] : []);
            FactsheetCell? Of(string sex) => bySex ? Cell(table.Rows.FirstOrDefault(r => r.Keys[0].Value == sex)?.Figure, kind) : null;
            return new()
            {
                Section = section,
                Code = code,
                Unit = kind.Unit(),
                Female = Of("female"),
                Male = Of("male"),
                NotStated = Of("not_stated"),
                Total = FactsheetCell.Of(table.Total),
                Provenances = table.Total.Provenances,
                RatioBasisPoints = table.Total.RatioBasisPoints,
            };
        }

        public async Task<IReadOnlyList<FactsheetLine>> Parts(FactsheetSection section, Dimension part)
        {
            var totals = await Ask(FigureKind.People, [part]);
            var sexes = (await Ask(FigureKind.People, [part, Dimension.Sex])).Rows.ToLookup(r => r.Keys[0].Value, StringComparer.Ordinal);
            return
            [
                .. totals.Rows.Select(row =>
                {
                    FactsheetCell Of(string sex) => Cell(sexes[row.Keys[0].Value].FirstOrDefault(r => r.Keys[1].Value == sex)?.Figure, FigureKind.People);
                    return new FactsheetLine
                    {
                        Section = section,
                        Code = row.Keys[0].Value,
                        Label = row.Keys[0].Label,
                        Unit = row.Figure.Unit,
                        Female = Of("female"),
                        Male = Of("male"),
                        NotStated = Of("not_stated"),
                        Total = FactsheetCell.Of(row.Figure),
                        Provenances = row.Figure.Provenances,
                        RatioBasisPoints = row.Figure.RatioBasisPoints,
                    };
                }),
            ];
        }

        public async Task<ValueList<FactsheetCountry>> Countries() =>
            [.. (await Ask(FigureKind.People, [Dimension.Country], anywhere: true)).Rows.Select(r => new FactsheetCountry(r.Keys[0].Value, FactsheetCell.Of(r.Figure)))];

        private async Task<FigureTable> Ask(FigureKind kind, ValueList<Dimension> by, bool anywhere = false)
        {
            var question = new FigureQuestion { Kind = kind, Span = span, By = by, Filters = anywhere ? [] : [new(Dimension.Country, [country])] };
            var table = await figures.Answer(scope, question, language);
            rules.UnionWith(table.RuleVersions);
            return table;
        }

        private static FactsheetCell Cell(Figure? figure, FigureKind kind) => FactsheetCell.Of(figure ?? Figure.None(kind.Unit()));
    }

    internal static class Sql
    {
        public const string Own = """
            SELECT DISTINCT r.InstitutionId
            FROM RoleAssignment r
            WHERE r.PersonId = @scopePerson AND r.EndedAt IS NULL AND r.Role IN ('officer', 'administrator') AND r.InstitutionId IS NOT NULL
            """;

        public const string Countries = """
            SELECT DISTINCT scoped.Country
            FROM (SELECT i.Id AS InstitutionId, i.Country FROM Institution i) scoped
            WHERE
            """ + " " + Scope.OverInstitution + " ORDER BY scoped.Country";
    }
}
