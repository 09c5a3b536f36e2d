namespace Lms.Data.Outbox;

/// <summary>What the administrator's page shows: mail that did not go, and how much waits.</summary>
public sealed class OutboxQueries(Db db)
{
    /// <summary>Failed messages, newest first.</summary>
    public Task<IReadOnlyList<FailedMail>> Failed(int skip, int take) =>
        db.List<FailedMail>(db.Dialect.Page(Sql.Failed), new { skip, take });

    public Task<long> CountFailed() => db.Read<long>(Sql.CountFailed);

    /// <summary>Messages waiting to be sent, and those of them already tried.</summary>
    public Task<WaitingMail> Waiting() => db.Read<WaitingMail>(Sql.Waiting);

    internal static class Sql
    {
        public const string Failed = """
            SELECT m.Id, m.Template, m.CreatedAt, m.Attempts, m.State, m.Response, p.Id AS PersonId,
                COALESCE(m.ToName, p.LatinName) AS LatinName, COALESCE(m.ToEmail, p.Email) AS Email
            FROM OutboxMessage m JOIN Person p ON p.Id = m.PersonId
            WHERE m.State = 'dead'
            ORDER BY m.CreatedAt DESC, m.Id
            """;

        public const string CountFailed = "SELECT COUNT(*) FROM OutboxMessage WHERE State = 'dead'";

        public const string Waiting = """
            SELECT COUNT(*) AS Messages, COALESCE(SUM(CAST(CASE WHEN Attempts > 0 THEN 1 ELSE 0 END AS bigint)), 0) AS Tried
            FROM OutboxMessage WHERE State = 'waiting'
            """;
    }
}
