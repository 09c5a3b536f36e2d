using System.Globalization;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Indicators;
using Lms.Data.People;

namespace Lms.Data.Figures;

/// <summary>
/// Questions to the ledger. A reader sees what belongs to their institutions as the tree is now; rows by institution, and what lies
/// under one, are as the tree was on the day of each event, so that a printed figure stays as it was printed.
/// </summary>
public sealed partial class FigureQueries(Db db)
{
    /// <summary>Combinations of paged keys on a page; smaller only where a test turns pages.</summary>
    internal int PageSize { get; init; } = FigureQuestion.MostKeys;

    /// <summary>
    /// The answer, with names in <paramref name="language"/>. Throws <c>figures.unknown_indicator</c> where there is no such indicator
    /// or version, or it is not published.
    /// </summary>
    /// <param name="pages">How many pages at once: a file holds many, and asking for one after the other would read each again.</param>
    public async Task<FigureTable> Answer(Scope scope, FigureQuestion question, string language, int pages = 1)
    {
        var (asked, series) = await Resolve(question.Checked());
        var (from, count) = ((int)Math.Min((long)asked.Page * PageSize, int.MaxValue / 2), (int)Math.Min((long)pages * PageSize, int.MaxValue / 2));
        var source = await db.Entries(scope, asked, series, from + count, language);
        var (page, more) = await Page(asked, source, from, count, language);
        var fold = new FigureFold(asked, source.Words, page);
        source.Each(fold.Add);
        var table = fold.Table();
        if (source.Total is { } all)
        {
            var whole = new FigureFold(asked with { By = [] }, source.Words);
            all(whole.Add);
            table = table with { Total = whole.Table().Total, RuleVersions = whole.Table().RuleVersions };
        }

        return table with
        {
            Rows = await Named(table, language),
            RuleVersions = asked.Indicator is null ? table.RuleVersions : [string.Create(CultureInfo.InvariantCulture, $"{asked.Indicator}-{asked.Version}"), .. table.RuleVersions],
            HasMore = more,
        };
    }

    /// <summary>
    /// Institutions open now, within the reader's and under the one asked under, where nothing was counted: a hundred a page. The other
    /// filters narrow what is counted; country and kind narrow the institutions too.
    /// </summary>
    public async Task<IReadOnlyList<FigureKey>> Without(Scope scope, FigureQuestion question, string language, int page = 0)
    {
        var (asked, series) = await Resolve((question with { By = [Dimension.Institution], Page = 0 }).Checked());
        var source = await db.Entries(scope, asked, series, null, language);
        var pages = new FigurePages(asked, source.Words);
        source.Each(pages.Add);
        var counted = pages.Keys(0);
        string[]? Only(Dimension dimension) => asked.Filters.FirstOrDefault(f => f.Dimension == dimension)?.Values.ToArray();
        var (countries, kinds, units) = (Only(Dimension.Country), Only(Dimension.InstitutionKind), Only(Dimension.SubnationalUnit));
        var all = await db.List<InstitutionRow>(Sql.Institutions, new { language, under = asked.Under, scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 });
        return
        [
            .. all.Where(i => countries?.Contains(i.Country) != false && kinds?.Contains(i.Kind) != false && units?.Contains(i.SubnationalUnit ?? FigureKey.None) != false)
                .Where(i => !counted.Contains(i.Id.ToString("D")))
                .OrderBy(i => i.Label, StringComparer.CurrentCulture).ThenBy(i => i.Id)
                .Skip(page * FigureQuestion.MostKeys).Take(FigureQuestion.MostKeys)
                .Select(i => new FigureKey(i.Id.ToString("D"), i.Label)),
        ];
    }

    private async Task<(FigureQuestion Question, int Series)> Resolve(FigureQuestion question)
    {
        if (question.Indicator is not { } code)
        {
            return (question, 0);
        }

        var versions = await db.Versions(code);
        var version = question.Version is { } number
            ? versions.FirstOrDefault(v => v.Number == number && v.State == Code.Of(Lms.Assessments.Indicators.IndicatorState.Published))
            : IndicatorStore.InForce(versions, question.Span.LastDay);
        return version is null
            ? throw new RuleBroken("figures.unknown_indicator", code, question.Version ?? 0)
            : (question with { Version = version.Number }, version.Series);
    }

    private async Task<(FigurePage? Page, bool More)> Page(FigureQuestion question, FigureSource source, int from, int count, string language)
    {
        if (!question.By.Any(d => d.IsPaged()))
        {
            return (null, false);
        }

        var pages = new FigurePages(question, source.Words);
        source.Each(pages.Add);
        var labels = new IReadOnlyDictionary<string, FigureKey>?[question.By.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = question.By[i] is Dimension.Institution or Dimension.Branch ? await db.Labels(question.By[i], pages.Keys(i), language) : null;
        }

        return pages.Take(from, count, (i, key) => labels[i]!.GetValueOrDefault(key)?.Label);
    }

    private async Task<ValueList<FigureRow>> Named(FigureTable table, string language)
    {
        // Rows share their keys: each is looked up once, and rows whose keys a page has words for stay as they are.
        var named = new Dictionary<FigureKey, FigureKey>?[table.Question.By.Count];
        for (var i = 0; i < named.Length; i++)
        {
            if (table.Question.By[i] is not (Dimension.Institution or Dimension.Branch or Dimension.Module or Dimension.Funder or Dimension.Cohort))
            {
                continue;
            }

            var keys = new HashSet<FigureKey>(ReferenceEqualityComparer.Instance);
            foreach (var row in table.Rows)
            {
                keys.Add(row.Keys[i]);
            }

            var labels = await db.Labels(table.Question.By[i], keys.Select(k => k.Value).ToHashSet(StringComparer.Ordinal), language);
            named[i] = new(keys.Select(k => KeyValuePair.Create(k, labels.GetValueOrDefault(k.Value, k))), ReferenceEqualityComparer.Instance);
        }

        return named.All(n => n is null) ? table.Rows : [.. table.Rows.Select(row => row with { Keys = Named(row.Keys, named) })];
    }

    private static ValueList<FigureKey> Named(ValueList<FigureKey> keys, Dictionary<FigureKey, FigureKey>?[] named)
    {
        Span<FigureKey> shown = new FigureKey[keys.Count];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = named[i]?[keys[i]] ?? keys[i];
        }

        return ValueList.Create<FigureKey>(shown);
    }

    internal sealed record InstitutionRow
    {
        public Guid Id { get; init; }

        public string Label { get; init; } = "";

        public string Country { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? SubnationalUnit { get; init; }
    }

    internal static class Sql
    {
        public const string Institutions = """
            SELECT scoped.InstitutionId AS Id, CASE WHEN @language LIKE 'en%' THEN scoped.EnglishName ELSE scoped.Name END AS Label,
                scoped.Country, scoped.Kind, scoped.SubnationalUnit
            FROM (SELECT i.Id AS InstitutionId, i.Name, i.EnglishName, i.Country, i.Kind, i.SubnationalUnit FROM Institution i WHERE i.ClosedOn IS NULL) scoped
            WHERE (@under IS NULL OR EXISTS (SELECT 1 FROM InstitutionAncestor u WHERE u.InstitutionId = scoped.InstitutionId AND u.AncestorId = @under))
              AND
            """ + " " + Scope.OverInstitution;

        public const string Met = """
            SELECT m.Person, m.Month, m.Place, m.Trait, m.Cohort, m.[Day], scoped.Id AS PersonId, scoped.NativeName, scoped.LatinName,
                scoped.RegistrationNumber, i.Name AS Institution, o.Code AS ModuleCode, c.Id AS CohortId, c.Code AS CohortCode
            FROM FigureMet m
            JOIN FigurePerson k ON k.Number = m.Person
            JOIN Person scoped ON scoped.FactKey = k.PersonKey
            JOIN Institution i ON i.Id = scoped.InstitutionId
            JOIN FigureTrait t ON t.Number = m.Trait
            LEFT JOIN Module o ON o.Id = t.ModuleId
            LEFT JOIN FigureCohort h ON h.Number = m.Cohort
            LEFT JOIN Cohort c ON c.Id = h.CohortId
            WHERE m.Person IN @some AND m.Series = @series AND m.Month >= @First AND m.Month <= @Last AND
            """ + " " + Scope.OverInstitution;

        public const string Events = """
            SELECT f.PersonKey, f.InstitutionId AS FactInstitution, f.InstitutionPath, f.InstitutionKind, f.Country, f.SubnationalUnit, f.Sex, f.Category,
                f.FundingShares, f.RuleVersion, f.Provenance, f.OccurredOn, o.Code AS ModuleCode, f.CohortId, c.Code AS CohortCode,
                scoped.Id AS PersonId, scoped.NativeName, scoped.LatinName, scoped.RegistrationNumber, i.Name AS Institution,
                CASE WHEN scoped.Id IS NOT NULL AND
            """ + " " + Scope.OverInstitution + """
                 THEN 1 ELSE 0 END AS Seen
            FROM Fact f
            LEFT JOIN Person scoped ON scoped.FactKey = f.PersonKey
            LEFT JOIN Institution i ON i.Id = scoped.InstitutionId
            LEFT JOIN Module o ON o.Id = f.ModuleId
            LEFT JOIN Cohort c ON c.Id = f.CohortId
            WHERE f.Kind = @kind AND f.OccurredOn >= @from AND f.OccurredOn <= @to AND f.PersonKey IS NOT NULL AND f.CorrectsFactId IS NULL
              AND NOT EXISTS (SELECT 1 FROM Fact r WHERE r.CorrectsFactId = f.Id)
              AND (@scopeAll = 1 OR EXISTS (
                SELECT 1 FROM RoleAssignment fr JOIN InstitutionAncestor fa ON fa.AncestorId = fr.InstitutionId
                WHERE fr.PersonId = @scopePerson AND fr.EndedAt IS NULL AND fr.Role IN ('officer', 'administrator') AND fa.InstitutionId = f.InstitutionId))
            """;
    }
}
