namespace Lms.Data.People;

/// <summary>The cookie key ring: what Data Protection hands over to keep, as it is.</summary>
public sealed class KeyRingStore(Db db, TimeProvider clock)
{
    public Task<IReadOnlyList<string>> List() => db.List<string>(Sql.List);

    public Task Add(string friendlyName, string xml) => db.Work(nameof(KeyRingStore), work => work.Execute(Sql.Insert, new
    {
        id = work.NewId(),
        friendlyName,
        xml,
        now = clock.GetUtcNow(),
    }));

    internal static class Sql
    {
        public const string List = "SELECT Xml FROM DataProtectionKey ORDER BY CreatedAt, Id";
        public const string Insert = "INSERT INTO DataProtectionKey (Id, FriendlyName, Xml, CreatedAt) VALUES (@id, @friendlyName, @xml, @now)";
    }
}
