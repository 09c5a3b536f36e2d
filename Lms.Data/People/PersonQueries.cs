using Lms.Assessments.People;

namespace Lms.Data.People;

/// <summary>People for pages, within a reader's scope.</summary>
public sealed class PersonQueries(Db db)
{
    /// <summary>
    /// People whose name, number or address holds every word of the search, whatever the accents, the script's look-alikes or the
    /// order of the words; by Latin name.
    /// </summary>
    public Task<IReadOnlyList<PersonRow>> List(Scope scope, string? search, int skip, int take) =>
        db.List<PersonRow>(db.Dialect.Page(Sql.List), Arguments(scope, search, skip, take));

    public Task<long> Count(Scope scope, string? search) => db.Read<long>(Sql.Count, Arguments(scope, search));

    /// <summary>Null when the person does not exist or is out of scope.</summary>
    public Task<Person?> Find(Guid id, Scope scope) =>
        db.Find<Person>(Sql.Find, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>People registered at one institution itself.</summary>
    public Task<IReadOnlyList<PersonRow>> ListOfInstitution(Guid institutionId, Scope scope, int take) =>
        db.List<PersonRow>(db.Dialect.Page(Sql.OfInstitution), new { institutionId, scopePerson = scope.PersonId, scopeAll = scope.Everything, skip = 0, take });

    /// <summary>People within reach whose Latin name is nearly this one: perhaps the same human.</summary>
    public Task<IReadOnlyList<PersonRow>> ListAlike(string latinName, Scope scope, int take) =>
        db.List<PersonRow>(db.Dialect.Page(Sql.Alike), new { key = MatchKey.Of(latinName), scopePerson = scope.PersonId, scopeAll = scope.Everything, skip = 0, take });

    // Four words are more than anybody types; a fifth is left out rather than refused.
    private static object Arguments(Scope scope, string? search, int skip = 0, int take = 0)
    {
        var words = SearchKey.Of(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string Word(int n) => Like.Containing(n < words.Length ? words[n] : "");
        return new { a = Word(0), b = Word(1), c = Word(2), d = Word(3), scopePerson = scope.PersonId, scopeAll = scope.Everything, skip, take };
    }

    internal static class Sql
    {
        private const string Columns = """
            SELECT scoped.Id, scoped.RegistrationNumber, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.Category, scoped.JobTitle,
                scoped.Email, scoped.InstitutionId, i.EnglishName AS InstitutionName, i.Country
            """;

        private const string From = " FROM Person scoped JOIN Institution i ON i.Id = scoped.InstitutionId";

        private const string Matching = """
             WHERE scoped.SearchKey LIKE @a ESCAPE '!' AND scoped.SearchKey LIKE @b ESCAPE '!'
                AND scoped.SearchKey LIKE @c ESCAPE '!' AND scoped.SearchKey LIKE @d ESCAPE '!' AND
            """ + " " + Scope.OverInstitution;

        public const string List = Columns + From + Matching + " ORDER BY scoped.LatinName, scoped.Id";
        public const string Count = "SELECT COUNT(*)" + From + Matching;

        public const string Find = """
            SELECT scoped.Id, scoped.FactKey, scoped.RegistrationNumber, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.InstitutionId,
                scoped.Category, scoped.JobTitle, scoped.Language, scoped.TimeZone, scoped.Email, scoped.CreatedAt, scoped.Version
            FROM Person scoped WHERE scoped.Id = @id AND
            """ + " " + Scope.OverInstitution;

        public const string OfInstitution = Columns + From + " WHERE scoped.InstitutionId = @institutionId AND " + Scope.OverInstitution
            + " ORDER BY scoped.LatinName, scoped.Id";

        public const string Alike = Columns + From + " WHERE scoped.MatchKey = @key AND " + Scope.OverInstitution + " ORDER BY scoped.LatinName, scoped.Id";
    }
}
