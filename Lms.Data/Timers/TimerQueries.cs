using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Timers;

/// <summary>The countdown of a session, read from its log. Who may see it is asked before (SessionAccessQueries).</summary>
public sealed class TimerQueries(Db db)
{
    /// <summary>The one set last, also when its time is over; null when there is none or it was taken off.</summary>
    public Task<TimerSet?> Find(Guid sessionId) => Find(db, sessionId);

    internal static async Task<TimerSet?> Find(IReads reads, Guid sessionId) =>
        await reads.Find<Row>(Sql.Last, new { sessionId }) is { Kind: SessionEventKind.TimerSet } set ? CanonicalJson.Read<TimerSet>(set.Payload) : null;

    private sealed record Row
    {
        public string Kind { get; init; } = "";

        public string Payload { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Last = """
            SELECT Kind, Payload FROM SessionEvent
            WHERE SessionId = @sessionId AND Seq = (
                SELECT MAX(e.Seq) FROM SessionEvent e WHERE e.SessionId = @sessionId AND e.Kind IN ('timer_set', 'timer_cleared', 'closed'))
            """;
    }
}
