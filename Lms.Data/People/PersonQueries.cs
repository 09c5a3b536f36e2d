using Lms.Assessments.People;
using Lms.Data.Merges;

namespace Lms.Data.People;

/// <summary>People for pages, within a reader's scope.</summary>
public sealed class PersonQueries(Db db)
{
    /// <summary>
    /// People whose name, number or address holds every word of the search, whatever the accents, the script or the order of the words;
    /// what was typed before what only sounds like it, then by Latin name.
    /// </summary>
    public Task<IReadOnlyList<PersonRow>> List(Scope scope, string? search, int skip, int take) => List(scope, new PersonFilter { Search = search }, skip, take);

    public Task<long> Count(Scope scope, string? search) => Count(scope, new PersonFilter { Search = search });

    public Task<IReadOnlyList<PersonRow>> List(Scope scope, PersonFilter filter, int skip, int take) =>
        db.List<PersonRow>(db.Dialect.Page(Ordered(filter)), Arguments(scope, filter, skip, take));

    public Task<long> Count(Scope scope, PersonFilter filter) => db.Read<long>(Sql.Count, Arguments(scope, filter));

    /// <summary>Into whom somebody was merged, where the reader reaches that one: old links lead there.</summary>
    public async Task<Guid?> FindKept(Guid id, Scope scope) => await db.FindKept(id) is { } kept && await db.ReachesPerson(scope, kept) ? kept : null;

    /// <summary>Null when the person does not exist, is out of scope or was merged away.</summary>
    public Task<Person?> Find(Guid id, Scope scope) =>
        db.Find<Person>(Sql.Find, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>People registered at one institution itself.</summary>
    public Task<IReadOnlyList<PersonRow>> ListOfInstitution(Guid institutionId, Scope scope, int take) =>
        db.List<PersonRow>(db.Dialect.Page(Sql.OfInstitution), new { institutionId, scopePerson = scope.PersonId, scopeAll = scope.Everything, skip = 0, take });

    /// <summary>People within reach whose Latin name is nearly this one: perhaps the same human.</summary>
    public Task<IReadOnlyList<PersonRow>> ListAlike(string latinName, Scope scope, int take) =>
        db.List<PersonRow>(db.Dialect.Page(Sql.Alike), new { key = MatchKey.Of(latinName), scopePerson = scope.PersonId, scopeAll = scope.Everything, skip = 0, take });

    private static string Ordered(PersonFilter filter) => (filter.Order, filter.Descending) switch
    {
        (PersonOrder.Name, true) => Sql.ByNameDown,
        (PersonOrder.Institution, false) => Sql.ByInstitution,
        (PersonOrder.Institution, true) => Sql.ByInstitutionDown,
        (PersonOrder.Category, false) => Sql.ByCategory,
        (PersonOrder.Category, true) => Sql.ByCategoryDown,
        (PersonOrder.Seen, false) => Sql.BySeen,
        (PersonOrder.Seen, true) => Sql.BySeenDown,
        (PersonOrder.Registered, false) => Sql.ByRegistered,
        (PersonOrder.Registered, true) => Sql.ByRegisteredDown,
        _ => Sql.ByName,
    };

    private static object Arguments(Scope scope, PersonFilter filter, int skip = 0, int take = 0) => Search.Arguments(filter.Search, new
    {
        anyPlace = filter.Under is null,
        under = filter.Under ?? Guid.Empty,
        category = filter.Category ?? "",
        sex = filter.Sex ?? "",
        country = filter.Country ?? "",
        unit = filter.Unit ?? "",
        access = (int)filter.Access,
        email = filter.HasEmail switch { null => 0, true => 1, false => 2 },
        scopePerson = scope.PersonId,
        scopeAll = scope.Everything,
        skip,
        take,
    });

    internal static class Sql
    {
        private const string Columns = """
            SELECT scoped.Id, scoped.RegistrationNumber, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.Category, scoped.JobTitle, scoped.Language,
                scoped.Email, scoped.InstitutionId, i.EnglishName AS InstitutionName, i.Country, i.SubnationalUnit, scoped.CreatedAt,
                (SELECT MAX(ss.SeenAt) FROM SignInSession ss WHERE ss.PersonId = scoped.Id) AS SeenAt, COALESCE(ac.IsDisabled, 0) AS IsDisabled
            """;

        private const string From = " FROM Person scoped JOIN Institution i ON i.Id = scoped.InstitutionId LEFT JOIN Account ac ON ac.PersonId = scoped.Id";

        // Also by the names, number and address of whoever was merged into them: the inner "scoped" is those.
        private const string Matching = " WHERE scoped.MergedIntoId IS NULL AND (" + Search.Over
            + " OR scoped.Id IN (SELECT scoped.MergedIntoId FROM Person scoped WHERE scoped.MergedIntoId IS NOT NULL AND " + Search.Over + """
            ))
             AND (@anyPlace = 1 OR EXISTS (SELECT 1 FROM InstitutionAncestor pa WHERE pa.InstitutionId = scoped.InstitutionId AND pa.AncestorId = @under))
             AND (@category = '' OR scoped.Category = @category) AND (@sex = '' OR scoped.Sex = @sex)
             AND (@country = '' OR i.Country = @country) AND (@unit = '' OR i.SubnationalUnit = @unit)
             AND (@email = 0 OR (@email = 1 AND scoped.Email IS NOT NULL) OR (@email = 2 AND scoped.Email IS NULL))
             AND (@access = 0 OR (@access = 3 AND ac.IsDisabled = 1)
                OR (@access = 1 AND ac.IsDisabled = 0 AND EXISTS (SELECT 1 FROM SignInSession si WHERE si.PersonId = scoped.Id))
                OR (@access = 2 AND COALESCE(ac.IsDisabled, 0) = 0 AND NOT EXISTS (SELECT 1 FROM SignInSession si WHERE si.PersonId = scoped.Id)))
             AND
            """ + " " + Scope.OverInstitution;

        private const string List = Columns + From + Matching + " ORDER BY ";

        private const string Seen = "(SELECT MAX(so.SeenAt) FROM SignInSession so WHERE so.PersonId = scoped.Id)";

        public const string ByName = List + Search.Nearest + ", scoped.LatinName, scoped.Id";
        public const string ByNameDown = List + "scoped.LatinName DESC, scoped.Id DESC";
        public const string ByInstitution = List + "i.EnglishName, i.Id, scoped.LatinName, scoped.Id";
        public const string ByInstitutionDown = List + "i.EnglishName DESC, i.Id, scoped.LatinName, scoped.Id";
        public const string ByCategory = List + "scoped.Category, scoped.LatinName, scoped.Id";
        public const string ByCategoryDown = List + "scoped.Category DESC, scoped.LatinName, scoped.Id";
        public const string BySeen = List + Seen + ", scoped.LatinName, scoped.Id";
        public const string BySeenDown = List + Seen + " DESC, scoped.LatinName, scoped.Id";
        public const string ByRegistered = List + "scoped.CreatedAt, scoped.Id";
        public const string ByRegisteredDown = List + "scoped.CreatedAt DESC, scoped.Id DESC";

        public const string Count = "SELECT COUNT(*)" + From + Matching;

        public const string Find = """
            SELECT scoped.Id, scoped.FactKey, scoped.RegistrationNumber, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.InstitutionId,
                scoped.Category, scoped.JobTitle, scoped.Language, scoped.TimeZone, scoped.Email, scoped.CreatedAt, scoped.Version
            FROM Person scoped WHERE scoped.Id = @id AND scoped.MergedIntoId IS NULL AND
            """ + " " + Scope.OverInstitution;

        public const string OfInstitution = Columns + From + " WHERE scoped.InstitutionId = @institutionId AND scoped.MergedIntoId IS NULL AND " + Scope.OverInstitution
            + " ORDER BY scoped.LatinName, scoped.Id";

        public const string Alike = Columns + From + " WHERE scoped.MatchKey = @key AND scoped.MergedIntoId IS NULL AND " + Scope.OverInstitution
            + " ORDER BY scoped.LatinName, scoped.Id";
    }
}
