using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Messages;

/// <summary>What trainers wrote in a session, read from its log. Who may see it is asked before (SessionAccessQueries).</summary>
public sealed class MessageQueries(Db db)
{
    /// <summary>The last messages to everybody, newest first.</summary>
    public Task<IReadOnlyList<SentMessage>> Last(Guid sessionId, int most = 10) => Read(Sql.Messages, sessionId, most);

    /// <summary>The same with the trainers' notes.</summary>
    public Task<IReadOnlyList<SentMessage>> LastWithNotes(Guid sessionId, int most = 20) => Read(Sql.WithNotes, sessionId, most);

    private async Task<IReadOnlyList<SentMessage>> Read(string sql, Guid sessionId, int most) =>
        [.. (await db.List<Row>(db.Dialect.Page(sql), new { sessionId, skip = 0, take = most })).Select(Message)];

    private static SentMessage Message(Row row) => row.Kind == SessionEventKind.Note
        ? new SentMessage(CanonicalJson.Read<Note>(row.Payload).Text, row.Name ?? "", row.At, IsNote: true)
        : new SentMessage(CanonicalJson.Read<Message>(row.Payload).Text, row.Name ?? "", row.At, IsNote: false);

    private sealed record Row
    {
        public string Kind { get; init; } = "";

        public string? Name { get; init; }

        public DateTimeOffset At { get; init; }

        public string Payload { get; init; } = "";
    }

    internal static class Sql
    {
        private const string Rows = "SELECT e.Kind, p.NativeName AS Name, e.At, e.Payload FROM SessionEvent e LEFT JOIN Person p ON p.Id = e.ActorId WHERE e.SessionId = @sessionId";

        public const string Messages = Rows + " AND e.Kind = 'message' ORDER BY e.Seq DESC";

        public const string WithNotes = Rows + " AND e.Kind IN ('message', 'note') ORDER BY e.Seq DESC";
    }
}
