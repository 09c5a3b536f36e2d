using System.Data.Common;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Figures;

/// <summary>Reads what the numbers of roll-ups stand for: all that a question may count, and no more.</summary>
internal static class FigureWordStore
{
    /// <summary>True where sums over whole countries answer: nothing about institutions or cohorts is asked, and the reader may see everything.</summary>
    public static bool AsksCountries(Scope scope, FigureQuestion question) =>
        CountsCountries(scope, question) && !question.By.Any(d => d is Dimension.Institution or Dimension.Cohort);

    /// <summary>True where they make at least the total.</summary>
    public static bool CountsCountries(Scope scope, FigureQuestion question) =>
        !question.Kind.IsDistinct() && scope.Everything && question.Under is null && !question.Filters.Any(f => f.Dimension is Dimension.Institution or Dimension.Cohort);

    public static async Task<FigureWords> Words(this Db db, Scope scope, FigureQuestion question)
    {
        var args = new { scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 };
        var places = await Numbered(db, AsksCountries(scope, question) ? Sql.Areas : Sql.Places, args, r => new FigurePlace(
            r.IsDBNull(1) ? null : r.GetGuid(1), Text(r, 2), Text(r, 3), Text(r, 4), Text(r, 5)));
        var funding = new Dictionary<string, ValueList<FundingShare>>(StringComparer.Ordinal) { ["[]"] = [] };
        var traits = await Numbered(db, Sql.Traits, null, r => new FigureTrait(
            Text(r, 1), Text(r, 2), Text(r, 3), r.GetString(4), Code.Read<Provenance>(r.GetString(5)), Funding(funding, r.GetString(6))));
        var codes = question.Filters.FirstOrDefault(f => f.Dimension == Dimension.Cohort)?.Values;
        var cohorts = codes is null ? null : (await db.List<int>(Sql.Cohorts, new { codes })).Concat(codes.Contains(FigureKey.None) ? [0] : []).ToHashSet();
        return new FigureWords(places, traits, await Branch(db, scope, question), cohorts);
    }

    // Without an institution to begin from, a reader of some begins from their own: what is above is not theirs to see as a row.
    public static async Task<Func<FigurePlace, Guid?>> Branch(Db db, Scope scope, FigureQuestion question)
    {
        if (question.Under is not null || scope.Everything)
        {
            return place => place.Branch(question.Under);
        }

        var own = (await db.List<Guid>(Sql.OwnInstitutions, new { scopePerson = scope.PersonId })).ToHashSet();
        return place => place.FirstOf(own) ?? place.InstitutionId;
    }

    private static async Task<IReadOnlyList<T?>> Numbered<T>(Db db, string sql, object? args, Func<DbDataReader, T> read)
        where T : class
    {
        var list = new List<T?> { null };
        await db.Scan(sql, args, row =>
        {
            var number = row.GetInt32(0);
            while (list.Count <= number)
            {
                list.Add(null);
            }

            list[number] = read(row);
        });
        return list;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    // Thousands of descriptions, and a handful of ways to pay.
    private static ValueList<FundingShare> Funding(Dictionary<string, ValueList<FundingShare>> known, string json)
    {
        if (!known.TryGetValue(json, out var shares))
        {
            known[json] = shares = CanonicalJson.Read<ValueList<FundingShare>>(json);
        }

        return shares;
    }

    internal static class Sql
    {
        public const string Areas = "SELECT p.Number, p.InstitutionId, p.Path, p.Country, p.SubnationalUnit, p.Kind FROM FigurePlace p WHERE p.InstitutionId IS NULL";

        public const string Places = """
            SELECT scoped.Number, scoped.InstitutionId, scoped.Path, scoped.Country, scoped.SubnationalUnit, scoped.Kind FROM FigurePlace scoped WHERE
            """ + " " + Scope.OverInstitution;

        public const string Traits = """
            SELECT t.Number, t.Sex, t.Category, m.Code, t.RuleVersion, t.Provenance, t.FundingShares
            FROM FigureTrait t LEFT JOIN Module m ON m.Id = t.ModuleId
            """;

        public const string Cohorts = "SELECT f.Number FROM FigureCohort f JOIN Cohort c ON c.Id = f.CohortId WHERE c.Code IN @codes";

        public const string OwnInstitutions = """
            SELECT r.InstitutionId FROM RoleAssignment r
            WHERE r.PersonId = @scopePerson AND r.EndedAt IS NULL AND r.Role IN ('officer', 'administrator') AND r.InstitutionId IS NOT NULL
            """;
    }
}
