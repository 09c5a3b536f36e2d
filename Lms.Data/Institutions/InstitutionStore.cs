using Lms.Assessments.People;

namespace Lms.Data.Institutions;

/// <summary>
/// Loads and saves institutions, and keeps the two other forms of the tree with them: the closure table, through which scopes
/// join, and the path, which facts copy.
/// </summary>
public static class InstitutionStore
{
    public static Task<Institution?> FindInstitution(this IReads reads, Guid id) => reads.Find<Institution>(Sql.Find, new { id });

    /// <summary>Adds under <see cref="Institution.ParentId"/>, which must exist, or as a root. False when the id is taken.</summary>
    public static async Task<bool> TryAddInstitution(this UnitOfWork work, Institution institution)
    {
        await work.LockTree();
        var parent = institution.ParentId is { } parentId ? await work.FindInstitution(parentId) : null;
        var added = await work.TryInsert(Sql.Insert, new
        {
            institution.Id,
            institution.ParentId,
            institution.Kind,
            institution.Name,
            institution.EnglishName,
            SearchKey = SearchKeyOf(institution),
            KeyForm = SearchText.Form,
            institution.Country,
            institution.SubnationalUnit,
            institution.LicenceNumber,
            Path = parent is null ? $"{institution.Id:D}" : $"{parent.Path}/{institution.Id:D}",
            institution.ClosedOn,
            institution.Version,
        });
        if (added)
        {
            await work.Execute(Sql.AddSelf, new { institution.Id });
            await work.Execute(Sql.AddAncestors, new { institution.Id, institution.ParentId });
        }

        return added;
    }

    /// <summary>Saves over <see cref="Institution.Version"/> and counts it up; false when somebody else saved first. Its place is moved by itself.</summary>
    public static async Task<bool> SaveInstitution(this UnitOfWork work, Institution i) => await work.Execute(Sql.Update, new
    {
        i.Id, i.Kind, i.Name, i.EnglishName, SearchKey = SearchKeyOf(i), KeyForm = SearchText.Form, i.Country, i.SubnationalUnit, i.LicenceNumber, i.ClosedOn, i.MergedIntoId, i.Version,
    }) == 1;

    /// <summary>Hangs an institution, with all below it, under another (or at the top). The caller has made sure that this is no circle.</summary>
    public static async Task MoveInstitution(this UnitOfWork work, Institution moved, Institution? parent)
    {
        await work.Execute(Sql.SetParent, new { moved.Id, ParentId = parent?.Id });
        await work.Execute(Sql.RemoveAncestors, new { moved.Id });
        await work.Execute(Sql.AddAncestorsOfAll, new { moved.Id, ParentId = parent?.Id });
        await work.Execute(Sql.MovePaths, new
        {
            moved.Id,
            path = parent is null ? $"{moved.Id:D}" : $"{parent.Path}/{moved.Id:D}",
            below = moved.Path.Length + 1,
        });
    }

    internal static string SearchKeyOf(Institution i) => SearchText.Of([i.Name, i.EnglishName, i.SubnationalUnit], [i.LicenceNumber]);

    public static async Task<bool> IsWithin(this IReads reads, Guid institutionId, Guid ancestorId) =>
        await reads.Read<long>(Sql.IsWithin, new { institutionId, ancestorId }) > 0;

    /// <summary>Levels below an institution: 0 for one with nothing under it.</summary>
    public static Task<int> Height(this IReads reads, Guid id) => reads.Read<int>(Sql.Height, new { id });

    /// <summary>
    /// Two changes of the tree wait for one another: each reads the closure before it writes, and two moves at once could close a
    /// circle. SQLite's writers wait anyway; on SQL Server touching the roots makes them.
    /// </summary>
    public static Task LockTree(this UnitOfWork work) => work.Execute(Sql.TouchRoots);

    internal static class Sql
    {
        public const string Find = """
            SELECT Id, ParentId, Kind, Name, EnglishName, Country, SubnationalUnit, LicenceNumber, Path, ClosedOn, MergedIntoId, Version
            FROM Institution WHERE Id = @id
            """;

        public const string Insert = """
            INSERT INTO Institution (Id, ParentId, Kind, Name, EnglishName, SearchKey, KeyForm, Country, SubnationalUnit, LicenceNumber, Path, ClosedOn, Version)
            VALUES (@Id, @ParentId, @Kind, @Name, @EnglishName, @SearchKey, @KeyForm, @Country, @SubnationalUnit, @LicenceNumber, @Path, @ClosedOn, @Version)
            """;

        public const string Update = """
            UPDATE Institution SET Kind = @Kind, Name = @Name, EnglishName = @EnglishName, SearchKey = @SearchKey, KeyForm = @KeyForm, Country = @Country,
                SubnationalUnit = @SubnationalUnit, LicenceNumber = @LicenceNumber, ClosedOn = @ClosedOn, MergedIntoId = @MergedIntoId, Version = Version + 1
            WHERE Id = @Id AND Version = @Version
            """;

        public const string AddSelf = "INSERT INTO InstitutionAncestor (InstitutionId, AncestorId, Depth) VALUES (@Id, @Id, 0)";

        public const string AddAncestors = """
            INSERT INTO InstitutionAncestor (InstitutionId, AncestorId, Depth)
            SELECT @Id, AncestorId, Depth + 1 FROM InstitutionAncestor WHERE InstitutionId = @ParentId
            """;

        public const string SetParent = "UPDATE Institution SET ParentId = @ParentId, Version = Version + 1 WHERE Id = @Id";

        public const string RemoveAncestors = """
            DELETE FROM InstitutionAncestor
            WHERE InstitutionId IN (SELECT b.InstitutionId FROM InstitutionAncestor b WHERE b.AncestorId = @Id)
              AND AncestorId NOT IN (SELECT b.InstitutionId FROM InstitutionAncestor b WHERE b.AncestorId = @Id)
            """;

        public const string AddAncestorsOfAll = """
            INSERT INTO InstitutionAncestor (InstitutionId, AncestorId, Depth)
            SELECT b.InstitutionId, a.AncestorId, a.Depth + b.Depth + 1
            FROM InstitutionAncestor a CROSS JOIN InstitutionAncestor b
            WHERE a.InstitutionId = @ParentId AND b.AncestorId = @Id
            """;

        public const string MovePaths = """
            UPDATE Institution SET Path = CONCAT(@path, SUBSTRING(Path, @below, 900))
            WHERE Id IN (SELECT b.InstitutionId FROM InstitutionAncestor b WHERE b.AncestorId = @Id)
            """;

        public const string IsWithin = "SELECT COUNT(*) FROM InstitutionAncestor WHERE InstitutionId = @institutionId AND AncestorId = @ancestorId";
        public const string Height = "SELECT MAX(Depth) FROM InstitutionAncestor WHERE AncestorId = @id";
        public const string TouchRoots = "UPDATE Institution SET Version = Version WHERE ParentId IS NULL";
    }
}
