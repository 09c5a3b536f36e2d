using Lms.Data.People;

namespace Lms.Data.Outbox;

/// <summary>What the administrator's page shows: mail that did not go, and how much waits.</summary>
public sealed class OutboxQueries(Db db)
{
    /// <summary>Failed messages, newest first.</summary>
    public Task<IReadOnlyList<FailedMail>> Failed(FailedMailFilter filter, int skip, int take) =>
        db.List<FailedMail>(db.Dialect.Page(Sql.Failed), Arguments(filter, skip, take));

    public Task<long> CountFailed(FailedMailFilter filter) => db.Read<long>(Sql.CountMatching, Arguments(filter));

    public Task<long> CountFailed() => db.Read<long>(Sql.CountFailed);

    /// <summary>Why letters did not go, the commonest first.</summary>
    public Task<IReadOnlyList<FailedCause>> Causes() => db.List<FailedCause>(Sql.Causes);

    /// <summary>What the letters that did not go are about.</summary>
    public Task<IReadOnlyList<string>> Templates() => db.List<string>(Sql.Templates);

    /// <summary>Messages waiting to be sent, and those of them already tried.</summary>
    public Task<WaitingMail> Waiting() => db.Read<WaitingMail>(Sql.Waiting);

    private static object Arguments(FailedMailFilter filter, int skip = 0, int take = 0) =>
        People.Search.Arguments(filter.Search, new { cause = filter.Cause ?? "", template = filter.Template ?? "", skip, take });

    internal static class Sql
    {
        private const string Matching = """
             FROM OutboxMessage m JOIN Person scoped ON scoped.Id = m.PersonId
            WHERE m.State = 'dead' AND (@cause = '' OR COALESCE(m.Cause, 'not_known') = @cause) AND (@template = '' OR m.Template = @template) AND
            """ + " " + Search.Over;

        public const string Failed = """
            SELECT m.Id, m.Template, m.CreatedAt, m.Attempts, m.State, m.Response, m.NextAt AS FailedAt, COALESCE(m.Cause, 'not_known') AS Cause, scoped.Id AS PersonId,
                COALESCE(m.ToName, scoped.NativeName) AS Name, COALESCE(m.ToName, scoped.LatinName) AS LatinName, COALESCE(m.ToEmail, scoped.Email) AS Email
            """ + Matching + " ORDER BY m.CreatedAt DESC, m.Id";

        public const string CountMatching = "SELECT COUNT(*)" + Matching;

        public const string CountFailed = "SELECT COUNT(*) FROM OutboxMessage WHERE State = 'dead'";

        public const string Causes = """
            SELECT COALESCE(Cause, 'not_known') AS Cause, COUNT(*) AS Letters, MAX(Response) AS Response
            FROM OutboxMessage WHERE State = 'dead'
            GROUP BY COALESCE(Cause, 'not_known') ORDER BY COUNT(*) DESC, COALESCE(Cause, 'not_known')
            """;

        public const string Templates = "SELECT DISTINCT Template FROM OutboxMessage WHERE State = 'dead' ORDER BY Template";

        public const string Waiting = """
            SELECT COUNT(*) AS Messages, COALESCE(SUM(CAST(CASE WHEN Attempts > 0 THEN 1 ELSE 0 END AS bigint)), 0) AS Tried
            FROM OutboxMessage WHERE State = 'waiting'
            """;
    }
}
