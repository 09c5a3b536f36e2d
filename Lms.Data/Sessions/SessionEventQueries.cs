using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>Reads a session's log. Who may see it is asked before (<see cref="SessionAccessQueries"/>).</summary>
public sealed class SessionEventQueries(Db db)
{
    /// <summary>The events after a number, in their order, of every audience.</summary>
    public async Task<IReadOnlyList<SessionEvent>> After(Guid sessionId, int seq, CancellationToken cancel = default) =>
        [.. (await db.List<Row>(Sql.After, new { sessionId, seq }, cancel)).Select(r => new SessionEvent(r.Seq, r.Kind, Code.Read<Audience>(r.Audience), r.At, r.Payload))];

    private sealed record Row
    {
        public int Seq { get; init; }

        public string Kind { get; init; } = "";

        public string Audience { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string Payload { get; init; } = "";
    }

    internal static class Sql
    {
        public const string After = "SELECT Seq, Kind, Audience, At, Payload FROM SessionEvent WHERE SessionId = @sessionId AND Seq > @seq ORDER BY Seq";
    }
}
