using Lms.Assessments.Attendances;

namespace Lms.Data.Attendances;

/// <summary>Sheets of a session. Who may read it is asked before (<see cref="Sessions.SessionAccessQueries"/>).</summary>
public sealed class SheetQueries(Db db)
{
    /// <summary>All versions, the newest first; none before the session is closed.</summary>
    public Task<IReadOnlyList<SheetVersion>> Versions(Guid sessionId) => db.List<SheetVersion>(Sql.Versions, new { sessionId });

    public async Task<SessionSheet?> Find(Guid sessionId, int version) =>
        await db.Find<SheetRow>(Sql.Find, new { sessionId, version }) is { } row ? SessionSheet.Read(row.Payload) : null;

    internal static class Sql
    {
        public const string Versions = """
            SELECT s.Version, s.Sha256, s.Reason, s.CreatedAt, p.LatinName AS CreatedByName
            FROM SessionSheet s LEFT JOIN Person p ON p.Id = s.CreatedBy
            WHERE s.SessionId = @sessionId
            ORDER BY s.Version DESC
            """;

        public const string Find = "SELECT Version, Payload, Sha256, Reason, CreatedAt FROM SessionSheet WHERE SessionId = @sessionId AND Version = @version";
    }
}
