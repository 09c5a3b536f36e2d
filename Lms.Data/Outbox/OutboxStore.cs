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
        await work.Execute(Sql.Claim, new { id, owner, now, until }) == 1 ? await work.Find<OutboxRow>(Sql.RowById, new { id }) : null;

    /// <summary>A letter by the event it tells, sent or not.</summary>
    internal static Task<OutboxRow?> FindMail(this IReads reads, string dedupeKey) => reads.Find<OutboxRow>(Sql.RowByKey, new { dedupeKey });

    /// <summary>Prolongs a lease that is still this sender's; false when another one has the message, and then it must not be sent here.</summary>
    internal static async Task<bool> Hold(this UnitOfWork work, Guid id, string owner, DateTimeOffset until) =>
        await work.Execute(Sql.Hold, new { id, owner, until }) == 1;

    internal static Task<int> Settle(this UnitOfWork work, MailSettlement settled) => work.Execute(Sql.Settle, settled);

    internal static Task<int> Release(this UnitOfWork work, IReadOnlyCollection<Guid> ids, string owner) => work.Execute(Sql.Release, new { ids, owner });

    internal static Task<int> Retry(this UnitOfWork work, Guid id, DateTimeOffset now) => work.Execute(Sql.Retry, new { id, now });

    internal static Task<int> RetryAll(this UnitOfWork work, string cause, DateTimeOffset now) => work.Execute(Sql.RetryAll, new { cause, now });

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

        private const string Row = """
            SELECT m.Id, m.DedupeKey, m.PersonId, m.Template, CAST(m.Payload AS varchar(40)) AS SubjectId, m.Attempts, m.CreatedAt, m.NotBefore AS Since,
                   COALESCE(m.ToEmail, p.Email) AS Email, COALESCE(m.ToName, p.LatinName) AS LatinName, COALESCE(m.ToName, p.NativeName) AS NativeName,
                   COALESCE(m.ToLanguage, p.Language) AS Language, p.TimeZone
            FROM OutboxMessage m JOIN Person p ON p.Id = m.PersonId
            """;

        public const string RowById = Row + " WHERE m.Id = @id";

        public const string RowByKey = Row + " WHERE m.DedupeKey = @dedupeKey";

        public const string Hold = "UPDATE OutboxMessage SET LockedUntil = @until WHERE Id = @id AND LockOwner = @owner AND State = 'waiting'";

        // Only the lease's owner may settle: a sender that slept past its lease must not overwrite the one that took over.
        public const string Settle = """
            UPDATE OutboxMessage SET State = @State, SentAt = @SentAt, NextAt = @NextAt, Response = @Response, Cause = @Cause, LockedUntil = NULL, LockOwner = NULL
            WHERE Id = @Id AND LockOwner = @Owner
            """;

        // Claimed and not tried: the try is given back.
        public const string Release = """
            UPDATE OutboxMessage SET LockedUntil = NULL, LockOwner = NULL, Attempts = Attempts - 1 WHERE Id IN @ids AND LockOwner = @owner AND State = 'waiting'
            """;

        // A day of trying begins anew.
        public const string Retry = """
            UPDATE OutboxMessage SET State = 'waiting', NextAt = @now, NotBefore = @now, Attempts = 0 WHERE Id = @id AND State IN ('dead', 'no_address')
            """;

        public const string RetryAll = """
            UPDATE OutboxMessage SET State = 'waiting', NextAt = @now, NotBefore = @now, Attempts = 0
            WHERE State = 'dead' AND COALESCE(Cause, 'not_known') = @cause
            """;
    }
}
