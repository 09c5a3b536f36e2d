using Lms.Data.People;

namespace Lms.Data.Figures;

/// <summary>What a reader may choose among for the filters of a question: places of their institutions as they are now, and modules. Figures of places that are no more are found by breaking down, not by filtering.</summary>
public sealed class FigureChoices(Db db)
{
    private const int MostInstitutions = 2_000;

    public Task<IReadOnlyList<string>> Countries(Scope scope) => db.List<string>(Sql.Countries, Arguments(scope));

    public Task<IReadOnlyList<string>> SubnationalUnits(Scope scope) => db.List<string>(Sql.Units, Arguments(scope));

    /// <summary>Code and title in the reader's language.</summary>
    public Task<IReadOnlyList<FigureChoice>> Modules(string language) => db.List<FigureChoice>(Sql.Modules, new { language });

    /// <summary>Who pays or ever paid, by name; those retired, too, since facts of theirs stay.</summary>
    public Task<IReadOnlyList<FigureChoice>> Funders() => db.List<FigureChoice>(Sql.Funders);

    /// <summary>From the root down to an institution, itself last, as far up as the reader may see; empty where it is not theirs.</summary>
    public Task<IReadOnlyList<FigureChoice>> Trail(Scope scope, Guid institution, string language) =>
        db.List<FigureChoice>(Sql.Trail, new { institution, language, scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 });

    /// <summary>
    /// Open institutions within the reader's sight (and under one of them, and of these countries, units and kinds, where asked; empty
    /// lists ask nothing) which, with all below them, are none of <paramref name="some"/>: those that have nobody.
    /// </summary>
    public async Task<IReadOnlyList<FigureGap>> WithNone(
        Scope scope, IReadOnlyCollection<Guid> some, Guid? under, IReadOnlyList<string> countries, IReadOnlyList<string> units, IReadOnlyList<string> kinds, string language)
    {
        var all = await db.List<FigureGap>(Sql.Institutions, new
        {
            under,
            language,
            scopePerson = scope.PersonId,
            scopeAll = scope.Everything ? 1 : 0,
        });
        var above = all.ToDictionary(i => i.Id, i => i.ParentId);
        var reached = new HashSet<Guid>();
        foreach (var id in some)
        {
            for (Guid? at = id; at is { } here && reached.Add(here);)
            {
                at = above.GetValueOrDefault(here);
            }
        }

        static bool Any(IReadOnlyList<string> asked, string? value) => asked.Count == 0 || (value is not null && asked.Contains(value));
        return [.. all.Where(i => !reached.Contains(i.Id) && !i.IsClosed && Any(countries, i.Country) && Any(units, i.SubnationalUnit) && Any(kinds, i.Kind)).Take(MostInstitutions)];
    }

    private static object Arguments(Scope scope) => new { scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 };

    internal static class Sql
    {
        private const string From = """
             FROM (SELECT i.Id AS InstitutionId, i.ParentId, i.Kind, i.Name, i.EnglishName, i.Country, i.SubnationalUnit, i.Path, i.ClosedOn FROM Institution i) scoped
            """;

        public const string Countries = "SELECT DISTINCT scoped.Country" + From + " WHERE " + Scope.OverInstitution + " ORDER BY scoped.Country";

        public const string Units = "SELECT DISTINCT scoped.SubnationalUnit" + From + " WHERE scoped.SubnationalUnit IS NOT NULL AND " + Scope.OverInstitution + " ORDER BY scoped.SubnationalUnit";

        public const string Modules = """
            SELECT m.Code AS Value, COALESCE(t.Title, v.Title) AS Label
            FROM Module m
            JOIN ModuleVersion v ON v.ModuleId = m.Id
                AND v.Number = (SELECT MAX(n.Number) FROM ModuleVersion n WHERE n.ModuleId = m.Id)
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            ORDER BY m.Code
            """;

        public const string Funders = "SELECT f.Code AS Value, f.Name AS Label FROM Funder f ORDER BY f.Name, f.Code";

        public const string Trail = """
            SELECT scoped.InstitutionId AS Id, CASE WHEN @language LIKE 'en%' THEN scoped.EnglishName ELSE scoped.Name END AS Label
            """ + From + """

            JOIN InstitutionAncestor up ON up.AncestorId = scoped.InstitutionId
            WHERE up.InstitutionId = @institution AND
            """ + " " + Scope.OverInstitution + " ORDER BY up.Depth DESC";

        public const string Institutions = """
            SELECT scoped.InstitutionId AS Id, scoped.ParentId, CASE WHEN @language LIKE 'en%' THEN scoped.EnglishName ELSE scoped.Name END AS Name,
                scoped.Kind, scoped.Country, scoped.SubnationalUnit, CASE WHEN scoped.ClosedOn IS NULL THEN 0 ELSE 1 END AS IsClosed
            """ + From + """

            WHERE (@under IS NULL OR EXISTS (SELECT 1 FROM InstitutionAncestor u WHERE u.InstitutionId = scoped.InstitutionId AND u.AncestorId = @under)) AND
            """ + " " + Scope.OverInstitution + " ORDER BY scoped.Path";
    }
}
