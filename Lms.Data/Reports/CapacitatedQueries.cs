using Lms.Data.People;

namespace Lms.Data.Reports;

/// <summary>
/// Counts of completions, read from the facts and nothing else, within the reader's institutions. A fact that was taken back
/// (its reversal has the opposite quantity) does not count.
/// </summary>
public sealed class CapacitatedQueries(Db db)
{
    public Task<CapacitatedFigures> Figures(Scope scope, Period period) => db.Read<CapacitatedFigures>(Sql.Figures, Args(scope, period));

    public Task<IReadOnlyList<ModuleFigures>> ByModule(Scope scope, Period period, string language) =>
        db.List<ModuleFigures>(Sql.ByModule, Args(scope, period, language));

    public Task<IReadOnlyList<CountryFigures>> ByCountry(Scope scope, Period period) => db.List<CountryFigures>(Sql.ByCountry, Args(scope, period));

    /// <summary>What the figures rest on; empty when there are none.</summary>
    public Task<IReadOnlyList<Basis>> Rests(Scope scope, Period period) => db.List<Basis>(Sql.Rests, Args(scope, period));

    private static object Args(Scope scope, Period period, string language = "") => new
    {
        scopePerson = scope.PersonId,
        scopeAll = scope.Everything ? 1 : 0,
        period.From,
        period.To,
        language,
    };

    internal static class Sql
    {
        // One row per person and cohort that stands after corrections.
        private const string Standing = """
            (SELECT scoped.PersonKey, scoped.CohortId, scoped.InstitutionId, scoped.ModuleId, scoped.Sex, scoped.Country, scoped.RuleVersion, scoped.Provenance
             FROM Fact scoped
             WHERE scoped.Kind = 'completion' AND scoped.OccurredOn >= @From AND scoped.OccurredOn <= @To AND
            """ + Scope.OverInstitution + """

             GROUP BY scoped.PersonKey, scoped.CohortId, scoped.InstitutionId, scoped.ModuleId, scoped.Sex, scoped.Country, scoped.RuleVersion, scoped.Provenance
             HAVING SUM(CAST(scoped.Quantity AS bigint)) > 0) s
            """;

        public const string Figures =
            "SELECT COUNT(DISTINCT s.PersonKey) AS People, COUNT(DISTINCT s.CohortId) AS Cohorts, COUNT(DISTINCT s.InstitutionId) AS Institutions FROM " + Standing;

        public const string ByModule = """
            SELECT m.Code, COALESCE(t.Title, v.Title) AS Title, COUNT(DISTINCT s.PersonKey) AS People,
                   COUNT(DISTINCT CASE WHEN s.Sex = 'female' THEN s.PersonKey END) AS Women,
                   COUNT(DISTINCT CASE WHEN s.Sex = 'male' THEN s.PersonKey END) AS Men,
                   COUNT(DISTINCT CASE WHEN s.Sex = 'not_stated' THEN s.PersonKey END) AS NotStated,
                   COUNT(DISTINCT s.CohortId) AS Cohorts, COUNT(DISTINCT s.InstitutionId) AS Institutions
            FROM
            """ + Standing + """

            JOIN Module m ON m.Id = s.ModuleId
            JOIN ModuleVersion v ON v.ModuleId = m.Id
                AND v.Number = (SELECT MAX(n.Number) FROM ModuleVersion n WHERE n.ModuleId = m.Id)
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            GROUP BY m.Code, COALESCE(t.Title, v.Title)
            ORDER BY m.Code
            """;

        public const string ByCountry = """
            SELECT s.Country, COUNT(DISTINCT s.PersonKey) AS People,
                   COUNT(DISTINCT CASE WHEN s.Sex = 'female' THEN s.PersonKey END) AS Women,
                   COUNT(DISTINCT s.InstitutionId) AS Institutions
            FROM
            """ + Standing + """

            GROUP BY s.Country
            ORDER BY s.Country
            """;

        public const string Rests = "SELECT DISTINCT s.RuleVersion, s.Provenance FROM " + Standing + " ORDER BY s.RuleVersion, s.Provenance";
    }
}
