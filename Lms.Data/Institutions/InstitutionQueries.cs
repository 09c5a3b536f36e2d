using Lms.Assessments.People;
using Lms.Data.People;

namespace Lms.Data.Institutions;

/// <summary>Institutions for pages, within a reader's scope.</summary>
public sealed class InstitutionQueries(Db db)
{
    /// <summary>A part of the list: a parent stands before what hangs under it (or, with a search, by English name).</summary>
    public Task<IReadOnlyList<InstitutionRow>> List(Scope scope, string? search, int skip, int take) =>
        db.List<InstitutionRow>(db.Dialect.Page(Sql.List), Arguments(scope, search, skip, take));

    public Task<long> Count(Scope scope, string? search) => db.Read<long>(Sql.Count, Arguments(scope, search));

    /// <summary>All the reader may choose from, in the tree's order; closed ones left out.</summary>
    public Task<IReadOnlyList<InstitutionRow>> ListChoices(Scope scope) => db.List<InstitutionRow>(Sql.Choices, Arguments(scope, null));

    /// <summary>Null when it does not exist or is out of scope.</summary>
    public Task<Institution?> Find(Guid id, Scope scope) =>
        db.Find<Institution>(Sql.Find, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>From the root down, itself last. Names of institutions above are no secret to those below.</summary>
    public Task<IReadOnlyList<InstitutionRow>> ListAncestors(Guid id) => db.List<InstitutionRow>(Sql.Ancestors, new { id });

    public Task<IReadOnlyList<InstitutionRow>> ListChildren(Guid id) => db.List<InstitutionRow>(Sql.Children, new { id });

    private static object Arguments(Scope scope, string? search, int skip = 0, int take = 0) => new
    {
        like = People.Like.Containing(SearchKey.Of(search ?? "")),
        scopePerson = scope.PersonId,
        scopeAll = scope.Everything,
        skip,
        take,
    };

    internal static class Sql
    {
        private const string Columns = """
            scoped.InstitutionId AS Id, scoped.ParentId, scoped.Kind, scoped.Name, scoped.EnglishName, scoped.Country,
                scoped.SubnationalUnit, scoped.LicenceNumber, scoped.Path,
                (SELECT MAX(d.Depth) FROM InstitutionAncestor d WHERE d.InstitutionId = scoped.InstitutionId) AS Depth,
                (SELECT COUNT(*) FROM Person p JOIN InstitutionAncestor pa ON pa.InstitutionId = p.InstitutionId
                    WHERE pa.AncestorId = scoped.InstitutionId) AS People
            """;

        private const string From = """
             FROM (SELECT i.Id AS InstitutionId, i.ParentId, i.Kind, i.Name, i.EnglishName, i.Country, i.SubnationalUnit, i.LicenceNumber,
                i.Path, i.SearchKey, i.ClosedOn, i.Version FROM Institution i) scoped
            """;

        private const string Matching = " WHERE scoped.SearchKey LIKE @like ESCAPE '!' AND " + Scope.OverInstitution;

        // The path puts a parent before its children, and a tree's branches side by side.
        public const string List = "SELECT " + Columns + From + Matching + " ORDER BY scoped.Path, scoped.InstitutionId";
        public const string Count = "SELECT COUNT(*)" + From + Matching;

        public const string Choices = "SELECT " + Columns + From + Matching + " AND scoped.ClosedOn IS NULL ORDER BY scoped.Path";

        public const string Find = """
            SELECT scoped.InstitutionId AS Id, scoped.ParentId, scoped.Kind, scoped.Name, scoped.EnglishName, scoped.Country,
                scoped.SubnationalUnit, scoped.LicenceNumber, scoped.Path, scoped.ClosedOn, scoped.Version
            """ + From + " WHERE scoped.InstitutionId = @id AND " + Scope.OverInstitution;

        public const string Ancestors = "SELECT " + Columns + From + """
             JOIN InstitutionAncestor up ON up.AncestorId = scoped.InstitutionId
            WHERE up.InstitutionId = @id ORDER BY up.Depth DESC
            """;

        public const string Children = "SELECT " + Columns + From + " WHERE scoped.ParentId = @id ORDER BY scoped.EnglishName, scoped.InstitutionId";
    }
}
