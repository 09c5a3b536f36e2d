namespace Lms.Data.Outbox;

/// <summary>Writes mail into the transaction of what it tells, and hands it to the sender under a lease.</summary>
public static class OutboxStore
{
    /// <summary>Posts a mail in this unit of work. Returns false when the same event has already posted it.</summary>
    public static async Task<bool> Post(this UnitOfWork work, OutboxMail mail, DateTimeOffset now) => await work.TryInsert(Sql.Post, new
    {
        id = work.NewId(),
        mail.DedupeKey,
        mail.PersonId,
        mail.Template,
        payload = mail.SubjectId.ToString(),
        toEmail = mail.To?.Email,
        toName = mail.To?.Name,
        toLanguage = mail.To?.Language,
        now,
    });

    internal static Task<IReadOnlyList<Guid>> Due(this Db db, DateTimeOffset now, int take) =>
        db.List<Guid>(db.Dialect.Page(Sql.Due), new { now, skip = 0, take });

    internal static async Task<OutboxRow?> Claim(this UnitOfWork work, Guid id, string owner, DateTimeOffset now, DateTimeOffset until) =>
        await work.Execute(Sql.Claim, new { id, owner, now, until }) == 1 ? await work.Find<OutboxRow>(Sql.Row, new { id }) : null;

    internal static Task<int> Settle(this UnitOfWork work, Guid id, string owner, string state, DateTimeOffset? sentAt, DateTimeOffset nextAt, string response) =>
        work.Execute(Sql.Settle, new { id, owner, state, sentAt, nextAt, response = response[..Math.Min(response.Length, 1000)] });

    internal static Task<int> Retry(this UnitOfWork work, Guid id, DateTimeOffset now) => work.Execute(Sql.Retry, new { id, now });

    internal static class Sql
    {
        public const string Post = """
            INSERT INTO OutboxMessage (Id, DedupeKey, PersonId, Template, Payload, NotBefore, Attempts, NextAt, State, CreatedAt, ToEmail, ToName, ToLanguage)
            SELECT @id, @DedupeKey, @PersonId, @Template, @payload, @now, 0, @now, 'waiting', @now, @toEmail, @toName, @toLanguage
            WHERE NOT EXISTS (SELECT 1 FROM OutboxMessage WHERE DedupeKey = @DedupeKey)
            """;

        public const string Due = """
            SELECT Id FROM OutboxMessage
            WHERE State = 'waiting' AND NextAt <= @now AND (LockedUntil IS NULL OR LockedUntil < @now)
            ORDER BY NextAt, Id
            """;

        public const string Claim = """
            UPDATE OutboxMessage SET LockedUntil = @until, LockOwner = @owner, Attempts = Attempts + 1
            WHERE Id = @id AND State = 'waiting' AND NextAt <= @now AND (LockedUntil IS NULL OR LockedUntil < @now)
            """;

        public const string Row = """
            SELECT m.Id, m.DedupeKey, m.PersonId, m.Template, CAST(m.Payload AS varchar(40)) AS SubjectId, m.Attempts, m.CreatedAt,
                   COALESCE(m.ToEmail, p.Email) AS Email, COALESCE(m.ToName, p.LatinName) AS LatinName, COALESCE(m.ToName, p.NativeName) AS NativeName,
                   COALESCE(m.ToLanguage, p.Language) AS Language, p.TimeZone
            FROM OutboxMessage m JOIN Person p ON p.Id = m.PersonId
            WHERE m.Id = @id
            """;

        // Only the lease's owner may settle: a sender that slept past its lease must not overwrite the one that took over.
        public const string Settle = """
            UPDATE OutboxMessage SET State = @state, SentAt = @sentAt, NextAt = @nextAt, Response = @response, LockedUntil = NULL, LockOwner = NULL
            WHERE Id = @id AND LockOwner = @owner
            """;

        public const string Retry = """
            UPDATE OutboxMessage SET State = 'waiting', NextAt = @now, Attempts = 0 WHERE Id = @id AND State IN ('dead', 'no_address')
            """;
    }
}
