namespace Lms.Data.Sessions;

/// <summary>Reads for the three pages of a running session. Who may see it is asked before (<see cref="SessionAccessQueries"/>).</summary>
public sealed class RoomQueries(Db db)
{
    public Task<RoomHead> Head(Guid sessionId) => db.Read<RoomHead>(Sql.Head, new { sessionId });

    public Task<IReadOnlyList<PlanSlot>> Plan(Guid sessionId) => db.List<PlanSlot>(Sql.Plan, new { sessionId });

    /// <summary>When the day's first run began; null before it.</summary>
    public async Task<DateTimeOffset?> DayBegan(Guid sessionId, DateTimeOffset dayStart) =>
        (await db.Find<Instant>(Sql.DayBegan, new { sessionId, dayStart }))?.At;

    /// <summary>A poll is open and waits for this person's vote: a page without script must not reload under their finger.</summary>
    public async Task<bool> PollWaits(Guid sessionId, Guid personId) => await db.Read<long>(Sql.PollWaits, new { sessionId, personId }) > 0;

    private sealed record Instant
    {
        public DateTimeOffset? At { get; init; }
    }

    internal static class Sql
    {
        public const string Head = """
            SELECT s.StartsLocal, s.Days, s.LengthMinutes, s.Place, s.VideoUrl, s.OpenedAt, s.ClosedAt,
                   m.Code AS ModuleCode, v.Title AS ModuleTitle, c.Code AS CohortCode, p.NativeName AS LeadName
            FROM Session s
            JOIN Cohort c ON c.Id = s.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            LEFT JOIN Person p ON p.Id = s.LeadId
            WHERE s.Id = @sessionId
            """;

        public const string Plan = "SELECT Day, Minutes, Kind, Title, Reference FROM SessionSlot WHERE SessionId = @sessionId ORDER BY Day, Position";

        public const string DayBegan = "SELECT MIN(StartedAt) AS At FROM SessionRun WHERE SessionId = @sessionId AND StartedAt >= @dayStart";

        public const string PollWaits = """
            SELECT COUNT(*) FROM Poll p
            WHERE p.SessionId = @sessionId AND p.State = 'open'
              AND NOT EXISTS (SELECT 1 FROM PollVoter v WHERE v.PollId = p.Id AND v.PersonId = @personId)
            """;
    }
}
