using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Figures;

/// <summary>Questions to the ledger, within a reader's institutions.</summary>
public sealed class FigureQueries(Db db)
{
    private const int PeoplePage = 100;

    /// <summary>
    /// The answer, with names in <paramref name="language"/>. Throws <c>figures.unknown_indicator</c> where there is no such indicator
    /// or version.
    /// </summary>
    public async Task<FigureTable> Answer(Scope scope, FigureQuestion question, string language)
    {
        var asked = Resolve(question.Checked());
        var source = await FactEntries.Read(db, scope, asked);
        var cohortCodes = await CohortCodes(asked, source);
        var (page, more) = await Page(asked, source, language);
        var fold = new FigureFold(asked, source.Words, page);
        source.Each(fold.Add);
        var table = fold.Table();
        return table with
        {
            Rows = await Named(table, cohortCodes, language),
            RuleVersions = asked.Indicator is null ? table.RuleVersions : [$"{asked.Indicator}-{asked.Version}", .. table.RuleVersions],
            HasMore = more,
        };
    }

    /// <summary>Who stands behind the cell with these keys (all of the answer for none), a hundred rows a page; names only of people within the reader's institutions now.</summary>
    public async Task<FigurePeople> People(Scope scope, FigureQuestion question, IReadOnlyList<string> keys, int page = 0)
    {
        var asked = Resolve(keys.Count == 0 ? question.Checked() with { By = [] } : question.Checked().Of(keys));
        var source = await FactEntries.Read(db, scope, asked);
        var cells = new FigureFold(asked, source.Words);
        var counted = new HashSet<(int Person, int Cohort)>();
        source.Each(entry =>
        {
            if (cells.Takes(entry) && entry.Person > 0)
            {
                counted.Add((entry.Person, entry.Cohort));
            }
        });
        var people = counted.Select(c => source.People[c.Person]).ToHashSet();
        var found = new List<FigurePerson>();
        foreach (var some in people.Chunk(500))
        {
            found.AddRange(await db.List<FigurePerson>(Sql.People, new
            {
                some,
                kind = Code.Of(FactEntries.Kind(asked.Kind)),
                from = asked.Span.FirstDay,
                to = asked.Span.LastDay,
                scopePerson = scope.PersonId,
                scopeAll = scope.Everything ? 1 : 0,
            }));
        }

        var cohorts = counted.Select(c => source.Cohorts.GetValueOrDefault(c.Cohort)).ToHashSet();
        var rows = found.Where(p => cohorts.Contains(p.CohortId ?? Guid.Empty)).OrderBy(p => p.LatinName, StringComparer.Ordinal).ThenBy(p => p.PersonId).ThenBy(p => p.OccurredOn).ToList();
        var shown = rows.Select(r => r.PersonId).Distinct().Count();
        return new([.. rows.Skip(page * PeoplePage).Take(PeoplePage)], people.Count, people.Count - shown, rows.Count > (page + 1) * PeoplePage);
    }

    private static FigureQuestion Resolve(FigureQuestion question) => question.Indicator switch
    {
        null => question,
        FigureQuestion.Capacitated when question.Version is null or 1 => question with { Version = 1 },
        _ => throw new RuleBroken("figures.unknown_indicator", question.Indicator, question.Version ?? 0),
    };

    private async Task<Dictionary<string, string>> CohortCodes(FigureQuestion question, FigureSource source) => question.By.Contains(Dimension.Cohort)
        ? (await db.List<FigureLabels.LabelRow>(Sql.CohortCodes)).Join(source.Cohorts, r => r.Id, c => c.Value, (r, c) => (c.Key, r.Label))
            .ToDictionary(c => c.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), c => c.Label, StringComparer.Ordinal)
        : [];

    private async Task<(IReadOnlySet<string>? Keys, bool More)> Page(FigureQuestion question, FigureSource source, string language)
    {
        if (question.By.Where(d => d.IsPaged()).ToList() is not [var paged, ..])
        {
            return (null, false);
        }

        var keys = FigureFold.PagedKeys(question, source.Words, source.Each);
        var labels = await db.Labels(paged, keys, language);
        var ordered = keys.OrderBy(k => k == FigureKey.None).ThenBy(k => labels.GetValueOrDefault(k), StringComparer.CurrentCulture).ThenBy(k => k, StringComparer.Ordinal).ToList();
        return (ordered.Skip(question.Page * FigureQuestion.MostKeys).Take(FigureQuestion.MostKeys).ToHashSet(StringComparer.Ordinal), ordered.Count > (question.Page + 1) * FigureQuestion.MostKeys);
    }

    private async Task<ValueList<FigureRow>> Named(FigureTable table, Dictionary<string, string> cohortCodes, string language)
    {
        var dimensions = table.Question.By;
        var labels = new IReadOnlyDictionary<string, string>[dimensions.Count];
        for (var i = 0; i < dimensions.Count; i++)
        {
            labels[i] = dimensions[i] == Dimension.Cohort ? cohortCodes : await db.Labels(dimensions[i], [.. table.Rows.Select(r => r.Keys[i].Value).Distinct()], language);
        }

        return table.Rows.Select(row => row with
        {
            Keys = row.Keys.Select((key, i) => labels[i].GetValueOrDefault(key.Value) is not { } label ? key : dimensions[i] == Dimension.Cohort ? new FigureKey(label, label) : key with { Label = label }).ToValueList(),
        }).ToValueList();
    }

    internal static class Sql
    {
        public const string CohortCodes = "SELECT c.Id, c.Code AS Label FROM Cohort c";

        public const string People = """
            SELECT scoped.Id AS PersonId, scoped.NativeName, scoped.LatinName, scoped.RegistrationNumber, i.Name AS Institution, m.Code AS ModuleCode,
                   f.CohortId, c.Code AS CohortCode, f.OccurredOn
            FROM Person scoped
            JOIN Institution i ON i.Id = scoped.InstitutionId
            JOIN Fact f ON f.PersonKey = scoped.FactKey
            LEFT JOIN Module m ON m.Id = f.ModuleId
            LEFT JOIN Cohort c ON c.Id = f.CohortId
            WHERE scoped.FactKey IN @some AND f.Kind = @kind AND f.OccurredOn >= @from AND f.OccurredOn <= @to
              AND NOT EXISTS (SELECT 1 FROM Fact r WHERE r.CorrectsFactId = f.Id) AND f.CorrectsFactId IS NULL
              AND
            """ + " " + Scope.OverInstitution;
    }
}
