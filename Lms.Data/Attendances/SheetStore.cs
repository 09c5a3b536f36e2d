using Lms.Assessments.Attendances;
using Lms.Assessments.Values;

namespace Lms.Data.Attendances;

/// <summary>Versions of a session's sheet, each written once.</summary>
internal static class SheetStore
{
    public static Task InsertSheet(this UnitOfWork work, Guid sessionId, int version, SessionSheet sheet, string? reason, Guid by, DateTimeOffset now)
    {
        var payload = sheet.ToJson();
        return work.Execute(Sql.Insert, new { sessionId, version, payload, sha = CanonicalJson.Hash(payload), reason, now, by });
    }

    /// <summary>The newest version changed in one respect; written under the session's row, so no two make the same number.</summary>
    public static async Task NextSheet(this UnitOfWork work, Guid sessionId, Func<SessionSheet, SessionSheet> change, string reason, Guid by, DateTimeOffset now)
    {
        var newest = await work.Read<SheetRow>(Sql.Newest, new { sessionId });
        await work.InsertSheet(sessionId, newest.Version + 1, change(SessionSheet.Read(newest.Payload)), reason, by, now);
    }

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO SessionSheet (SessionId, Version, Payload, Sha256, Reason, CreatedAt, CreatedBy)
            VALUES (@sessionId, @version, @payload, @sha, @reason, @now, @by)
            """;

        public const string Newest = """
            SELECT Version, Payload, Sha256, Reason, CreatedAt FROM SessionSheet
            WHERE SessionId = @sessionId AND Version = (SELECT MAX(n.Version) FROM SessionSheet n WHERE n.SessionId = @sessionId)
            """;
    }
}
