using Lms.Assessments.References;
using Lms.Assessments.Values;

namespace Lms.Data.References;

/// <summary>The lists for the pages of those who edit them, fresh and with how often each entry is used.</summary>
public sealed class ReferenceQueries(Db db)
{
    public Task<IReadOnlyList<EntryRow>> List(ReferenceList list) => db.List<EntryRow>(list switch
    {
        ReferenceList.Category => Sql.Categories,
        ReferenceList.Language => Sql.Languages,
        _ => Sql.Zones,
    }, new { list = Code.Of(list) });

    public Task<IReadOnlyList<NameRow>> Names(ReferenceList list) => db.List<NameRow>(Sql.Names, new { list = Code.Of(list) });

    public Task<IReadOnlyList<UnitRow>> Units(string country) => db.List<UnitRow>(Sql.Units, new { country });

    public Task<CountryRow?> FindCountry(string code) => db.Find<CountryRow>(Sql.Country, new { code });

    internal static class Sql
    {
        private const string Order = " FROM ReferenceEntry e WHERE e.List = @list ORDER BY CASE WHEN e.ClosedAt IS NULL THEN 0 ELSE 1 END, e.Position, e.Code";

        public const string Categories = "SELECT e.List, e.Code, e.Position, e.ClosedAt, (SELECT COUNT(*) FROM Person p WHERE p.Category = e.Code) AS People" + Order;
        public const string Languages = "SELECT e.List, e.Code, e.Position, e.ClosedAt, (SELECT COUNT(*) FROM Person p WHERE p.Language = e.Code) AS People" + Order;
        public const string Zones = "SELECT e.List, e.Code, e.Position, e.ClosedAt, (SELECT COUNT(*) FROM Person p WHERE p.TimeZone = e.Code) AS People" + Order;
        public const string Names = "SELECT List, Code, Language, Name FROM ReferenceName WHERE List = @list";
        public const string Country = "SELECT Code, TimeZones, ClosedAt, Version FROM Country WHERE Code = @code";

        public const string Units = """
            SELECT u.Id, u.Country, u.Name, u.EnglishName, u.ClosedAt,
                (SELECT COUNT(*) FROM Institution i WHERE i.Country = u.Country AND i.SubnationalUnit = u.Name) AS Institutions
            FROM SubnationalUnit u WHERE u.Country = @country
            ORDER BY CASE WHEN u.ClosedAt IS NULL THEN 0 ELSE 1 END, u.EnglishName, u.Id
            """;
    }
}
