using Lms.Data.People;

namespace Lms.Data.Institutions;

/// <summary>Institutions for pages, within a reader's scope.</summary>
public sealed class InstitutionQueries(Db db)
{
    /// <summary>A part of the list: a parent stands before what hangs under it.</summary>
    public Task<IReadOnlyList<InstitutionRow>> List(Scope scope, string? search, int skip, int take) => List(scope, new InstitutionFilter { Search = search }, skip, take);

    public Task<long> Count(Scope scope, string? search) => Count(scope, new InstitutionFilter { Search = search });

    public Task<IReadOnlyList<InstitutionRow>> List(Scope scope, InstitutionFilter filter, int skip, int take) =>
        db.List<InstitutionRow>(db.Dialect.Page(filter.ByName ? Sql.ByName : Sql.List), Arguments(scope, filter, skip, take));

    public Task<long> Count(Scope scope, InstitutionFilter filter) => db.Read<long>(Sql.Count, Arguments(scope, filter));

    /// <summary>All the reader may choose from, in the tree's order; closed ones left out.</summary>
    public Task<IReadOnlyList<InstitutionRow>> ListChoices(Scope scope) => db.List<InstitutionRow>(Sql.Choices, new { scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>Null when it does not exist or is out of scope.</summary>
    public Task<Institution?> Find(Guid id, Scope scope) =>
        db.Find<Institution>(Sql.Find, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>From the root down, itself last. Names of institutions above are no secret to those below.</summary>
    public Task<IReadOnlyList<InstitutionRow>> ListAncestors(Guid id) => db.List<InstitutionRow>(Sql.Ancestors, new { id });

    public Task<IReadOnlyList<InstitutionRow>> ListChildren(Guid id) => db.List<InstitutionRow>(Sql.Children, new { id });

    /// <summary>What became part of it.</summary>
    public Task<IReadOnlyList<InstitutionRow>> ListMerged(Guid id) => db.List<InstitutionRow>(Sql.Merged, new { id });

    /// <summary>Of what it is part; null where it is none, or that is out of scope.</summary>
    public Task<InstitutionMerged?> FindMerged(Guid id, Scope scope) =>
        db.Find<InstitutionMerged>(Sql.FindMerged, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>All that lists said about an agency that was found before, in the order it was entered.</summary>
    public Task<IReadOnlyList<LicenceRow>> Licences(Guid institutionId) => db.List<LicenceRow>(Sql.Licences, new { institutionId });

    private static object Arguments(Scope scope, InstitutionFilter filter, int skip = 0, int take = 0) => Search.Arguments(filter.Search, new
    {
        anyPlace = filter.Under is null,
        under = filter.Under ?? Guid.Empty,
        kind = filter.Kind ?? "",
        country = filter.Country ?? "",
        unit = filter.Unit ?? "",
        closed = filter.IsClosed switch { null => 0, true => 1, false => 2 },
        licence = filter.Licence ?? "",
        scopePerson = scope.PersonId,
        scopeAll = scope.Everything,
        skip,
        take,
    });

    internal static class Sql
    {
        // The newest list's word; two of one day and one instant cannot be told apart.
        private const string Newest = """
            FROM Licence l WHERE l.InstitutionId = scoped.InstitutionId AND NOT EXISTS (
                SELECT 1 FROM Licence n WHERE n.InstitutionId = l.InstitutionId AND (n.AsOf > l.AsOf OR (n.AsOf = l.AsOf AND n.EnteredAt > l.EnteredAt)))
            """;

        private const string Columns = """
            scoped.InstitutionId AS Id, scoped.ParentId, scoped.Kind, scoped.Name, scoped.EnglishName, scoped.Country,
                scoped.SubnationalUnit, scoped.LicenceNumber, scoped.Path, scoped.ClosedOn, scoped.MergedIntoId,
                (SELECT MAX(d.Depth) FROM InstitutionAncestor d WHERE d.InstitutionId = scoped.InstitutionId) AS Depth,
                (SELECT COUNT(*) FROM Person p JOIN InstitutionAncestor pa ON pa.InstitutionId = p.InstitutionId
                    WHERE pa.AncestorId = scoped.InstitutionId AND p.MergedIntoId IS NULL) AS People
            """;

        private const string Licensed = ", (SELECT MAX(l.Status) " + Newest + ") AS LicenceStatus, (SELECT MAX(l.AsOf) " + Newest + ") AS LicenceAsOf";

        private const string From = """
             FROM (SELECT i.Id AS InstitutionId, i.ParentId, i.Kind, i.Name, i.EnglishName, i.Country, i.SubnationalUnit, i.LicenceNumber,
                i.Path, i.SearchKey, i.ClosedOn, i.MergedIntoId, i.Version FROM Institution i) scoped
            """;

        private const string Matching = " WHERE " + Search.Over + """
             AND (@anyPlace = 1 OR EXISTS (SELECT 1 FROM InstitutionAncestor ua WHERE ua.InstitutionId = scoped.InstitutionId AND ua.AncestorId = @under))
             AND (@kind = '' OR scoped.Kind = @kind) AND (@country = '' OR scoped.Country = @country) AND (@unit = '' OR scoped.SubnationalUnit = @unit)
             AND (@closed = 0 OR (@closed = 1 AND scoped.ClosedOn IS NOT NULL) OR (@closed = 2 AND scoped.ClosedOn IS NULL))
             AND (@licence = '' OR (SELECT MAX(l.Status)
            """ + " " + Newest + ") = @licence) AND " + Scope.OverInstitution;

        // The path puts a parent before its children, and a tree's branches side by side.
        public const string List = "SELECT " + Columns + Licensed + From + Matching + " ORDER BY scoped.Path, scoped.InstitutionId";
        public const string ByName = "SELECT " + Columns + Licensed + From + Matching + " ORDER BY " + Search.Nearest + ", scoped.EnglishName, scoped.InstitutionId";
        public const string Count = "SELECT COUNT(*)" + From + Matching;

        public const string Choices = "SELECT " + Columns + From + " WHERE scoped.ClosedOn IS NULL AND " + Scope.OverInstitution + " ORDER BY scoped.Path";

        public const string Find = """
            SELECT scoped.InstitutionId AS Id, scoped.ParentId, scoped.Kind, scoped.Name, scoped.EnglishName, scoped.Country,
                scoped.SubnationalUnit, scoped.LicenceNumber, scoped.Path, scoped.ClosedOn, scoped.MergedIntoId, scoped.Version
            """ + From + " WHERE scoped.InstitutionId = @id AND " + Scope.OverInstitution;

        public const string Ancestors = "SELECT " + Columns + From + """
             JOIN InstitutionAncestor up ON up.AncestorId = scoped.InstitutionId
            WHERE up.InstitutionId = @id ORDER BY up.Depth DESC
            """;

        public const string Children = "SELECT " + Columns + From + " WHERE scoped.ParentId = @id ORDER BY scoped.EnglishName, scoped.InstitutionId";
        public const string Merged = "SELECT " + Columns + From + " WHERE scoped.MergedIntoId = @id ORDER BY scoped.EnglishName, scoped.InstitutionId";

        public const string FindMerged = """
            SELECT scoped.EnglishName AS KeptName,
                (SELECT COUNT(*) FROM InstitutionMergeRow r JOIN Person p ON p.Id = r.RowId
                    WHERE r.MergeId = m.Id AND r.Kind = 'person' AND p.InstitutionId = m.KeptId AND p.MergedIntoId IS NULL) AS People,
                (SELECT COUNT(*) FROM InstitutionMergeRow r JOIN Institution b ON b.Id = r.RowId
                    WHERE r.MergeId = m.Id AND r.Kind = 'institution' AND b.ParentId = m.KeptId) AS Below
            FROM InstitutionMerge m JOIN (SELECT i.Id AS InstitutionId, i.EnglishName FROM Institution i) scoped ON scoped.InstitutionId = m.KeptId
            WHERE m.AwayId = @id AND m.UndoneAt IS NULL AND
            """ + " " + Scope.OverInstitution;

        public const string Licences = """
            SELECT l.Id, l.Number, l.Country, l.Status, l.AsOf, l.ValidUntil, l.Source, l.EnteredAt, p.LatinName AS EnteredByName
            FROM Licence l LEFT JOIN Person p ON p.Id = l.EnteredBy
            WHERE l.InstitutionId = @institutionId ORDER BY l.EnteredAt, l.Id
            """;
    }
}
