using Lms.Assessments.People;
using Lms.Assessments.References;
using Lms.Assessments.Values;

namespace Lms.Data.References;

/// <summary>
/// The starting lists, once: what an administrator closed, moved or renamed stays so. Places that institutions carry already and no list
/// knows are taken in, so that no form has to lose them.
/// </summary>
public sealed class SeedReferences(Db db, TimeProvider clock) : IStartupStep
{
    private static readonly string[] Languages =
        ["en", "ru", "ky", "tg", "uz", "kk", "tk", "ur", "fa-AF", "ps", "fa", "ar", "ckb", "tr", "bn", "si", "ta", "ne", "hi"];

    /// <summary>Zones of the countries of the programme and of those where their migrants and missions are.</summary>
    private static readonly string[] Zones =
    [
        "Asia/Kabul", "Asia/Dhaka", "Asia/Kolkata", "Asia/Baghdad", "Asia/Tehran", "Asia/Amman", "Asia/Almaty", "Asia/Bishkek", "Asia/Beirut", "Asia/Colombo", "Asia/Kathmandu",
        "Asia/Karachi", "Asia/Damascus", "Asia/Dushanbe", "Asia/Ashgabat", "Europe/Istanbul", "Asia/Tashkent", "Asia/Dubai", "Asia/Riyadh", "Asia/Qatar", "Asia/Kuwait", "Asia/Muscat",
        "Europe/Moscow", "Asia/Kuala_Lumpur", "Asia/Seoul", "Europe/Brussels", "Europe/Vienna", "Europe/London", "Etc/UTC",
    ];

    private static readonly (string Code, string Zone)[] Countries =
    [
        ("AF", "Asia/Kabul"), ("BD", "Asia/Dhaka"), ("IN", "Asia/Kolkata"), ("IQ", "Asia/Baghdad"),
        ("IR", "Asia/Tehran"), ("JO", "Asia/Amman"), ("KG", "Asia/Bishkek"),
        ("KZ", "Asia/Almaty"), ("LB", "Asia/Beirut"), ("LK", "Asia/Colombo"),
        ("NP", "Asia/Kathmandu"), ("PK", "Asia/Karachi"), ("SY", "Asia/Damascus"),
        ("TJ", "Asia/Dushanbe"), ("TM", "Asia/Ashgabat"), ("TR", "Europe/Istanbul"),
        ("UZ", "Asia/Tashkent"),
    ];

    public int Order => 20;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.Read<long>(Sql.AnyEntry, cancel: cancel) == 0)
        {
            await db.Work(nameof(SeedReferences), work => Add(work, now), cancel);
        }

        var unknown = await db.List<UnitRow>(Sql.Unknown, cancel: cancel);
        if (unknown.Count > 0)
        {
            await db.Work(nameof(SeedReferences), work => AddUnits(work, unknown.Select(u => (u.Country, u.Name, u.Name)), now), cancel);
        }
    }

    private static async Task Add(UnitOfWork work, DateTimeOffset now)
    {
        await Add(work, ReferenceList.Category, Enum.GetValues<ParticipantCategory>().Select(c => Code.Of(c)), now);
        await Add(work, ReferenceList.Language, Languages, now);
        await Add(work, ReferenceList.TimeZone, Zones, now);
        foreach (var (code, zone) in Countries)
        {
            await work.TryInsert(Sql.InsertCountry, new { code, zones = zone });
        }

        await AddUnits(work, KnownUnits.All.Select(u => (u.Country, u.Name, u.English)), now);
    }

    private static async Task Add(UnitOfWork work, ReferenceList list, IEnumerable<string> codes, DateTimeOffset now)
    {
        foreach (var (at, code) in codes.Index())
        {
            // Hosts that start together: the key lets one in.
            await work.TryInsert(Sql.InsertEntry, new { list = Code.Of(list), code, position = (at + 1) * 10, now, by = (Guid?)null });
        }
    }

    private static async Task AddUnits(UnitOfWork work, IEnumerable<(string Country, string Name, string English)> units, DateTimeOffset now)
    {
        foreach (var (country, name, english) in units)
        {
            await work.TryInsert(Sql.InsertUnit, new { id = work.NewId(), country, name, english, key = SearchKey.Of(name), now, by = (Guid?)null });
        }
    }

    internal static class Sql
    {
        public const string AnyEntry = "SELECT COUNT(*) FROM ReferenceEntry";

        public const string InsertEntry = """
            INSERT INTO ReferenceEntry (List, Code, Position, CreatedAt, CreatedBy) VALUES (@list, @code, @position, @now, @by)
            """;

        public const string InsertCountry = "INSERT INTO Country (Code, TimeZones, Version) VALUES (@code, @zones, 0)";

        public const string InsertUnit = """
            INSERT INTO SubnationalUnit (Id, Country, Name, EnglishName, NameKey, CreatedAt, CreatedBy) VALUES (@id, @country, @name, @english, @key, @now, @by)
            """;

        public const string Unknown = """
            SELECT DISTINCT i.Country, i.SubnationalUnit AS Name FROM Institution i JOIN Country c ON c.Code = i.Country
            WHERE i.SubnationalUnit IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM SubnationalUnit u WHERE u.Country = i.Country AND u.Name = i.SubnationalUnit)
            """;
    }
}
