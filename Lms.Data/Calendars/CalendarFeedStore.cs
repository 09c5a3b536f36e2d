namespace Lms.Data.Calendars;

/// <summary>Loads and saves the secret addresses of calendars.</summary>
public static class CalendarFeedStore
{
    /// <summary>The person's own, while it works.</summary>
    public static Task<CalendarFeed?> FindCalendarFeed(this IReads reads, Guid personId) => reads.Find<CalendarFeed>(Sql.OfPerson, new { personId });

    /// <summary>
    /// By the hash of what stood in the address; also one that was ended. An address of somebody merged away is the kept one's: programs
    /// that follow a redirect are few, and one that is told nothing would show an empty calendar.
    /// </summary>
    public static Task<CalendarFeed?> FindCalendarFeedBySecret(this IReads reads, string secretHash) => reads.Find<CalendarFeed>(Sql.BySecret, new { secretHash });

    /// <summary>The person's own, and those of whom they were before a merge.</summary>
    internal static Task<int> EndCalendarFeed(this UnitOfWork work, Guid personId, DateTimeOffset now) => work.Execute(Sql.End, new { personId, now });

    internal static Task<bool> TryAddCalendarFeed(this UnitOfWork work, Guid id, Guid personId, string secretHash, DateTimeOffset now) =>
        work.TryInsert(Sql.Insert, new { id, personId, secretHash, now });

    internal static Task<int> NoteCalendarFetch(this UnitOfWork work, Guid id, string contentHash, DateTimeOffset contentAt, DateTimeOffset now) =>
        work.Execute(Sql.Note, new { id, contentHash, contentAt, now });

    internal static class Sql
    {
        private const string Columns = """
            SELECT f.Id, p.Id AS PersonId, f.CreatedAt, f.EndedAt, f.FetchedAt, f.ContentHash, f.ContentAt, p.Language, CASE WHEN a.IsDisabled = 1 THEN 0 ELSE 1 END AS IsOpen
            FROM CalendarFeed f JOIN Person o ON o.Id = f.PersonId JOIN Person p ON p.Id = COALESCE(o.MergedIntoId, o.Id) LEFT JOIN Account a ON a.PersonId = p.Id
            """;

        public const string OfPerson = Columns + " WHERE f.PersonId = @personId AND f.EndedAt IS NULL";

        public const string BySecret = Columns + " WHERE f.SecretHash = @secretHash";

        public const string End = """
            UPDATE CalendarFeed SET EndedAt = @now
            WHERE EndedAt IS NULL AND (PersonId = @personId OR PersonId IN (SELECT o.Id FROM Person o WHERE o.MergedIntoId = @personId))
            """;

        public const string Insert = "INSERT INTO CalendarFeed (Id, PersonId, SecretHash, CreatedAt) VALUES (@id, @personId, @secretHash, @now)";

        public const string Note = "UPDATE CalendarFeed SET FetchedAt = @now, ContentHash = @contentHash, ContentAt = @contentAt WHERE Id = @id AND EndedAt IS NULL";
    }
}
