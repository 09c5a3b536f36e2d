using System.Globalization;
using Lms.Data.Outbox;

namespace Lms.Data.Audit;

/// <summary>
/// Sends the head of yesterday's chain (days of UTC) to all administrators of everything, once by the day's key. What is in their
/// mailboxes nobody who holds the database can change.
/// </summary>
public sealed class PostAuditHead(Db db, TimeProvider clock)
{
    /// <summary>The template in the outbox. The day stands in the message's key, <see cref="DayOf"/>.</summary>
    public const string Template = "audit_head";

    /// <summary>How many letters were posted; 0 where the day's head was sent already, or nothing has been sealed.</summary>
    public Task<int> Run(CancellationToken cancel) => db.Work(nameof(PostAuditHead), async work =>
    {
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var args = new { headOn = day.AddDays(-1), until = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), now };
        // The last minute of the day is sealed a little into the next.
        if (now.UtcDateTime.TimeOfDay < TimeSpan.FromMinutes(20) || !await work.TryInsert(Sql.Insert, args))
        {
            return 0;
        }

        var posted = 0;
        foreach (var person in await work.List<Addressee>(Sql.Administrators))
        {
            posted += await work.Post(new OutboxMail($"audit-head:{day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:{person.PersonId:N}", person.PersonId, Template, person.PersonId), now) ? 1 : 0;
        }

        return posted;
    }, cancel);

    public Task<AuditHead?> Find(DateOnly headOn) => db.Find<AuditHead>(Sql.Find, new { headOn });

    /// <summary>The day a message of <see cref="Template"/> is about.</summary>
    public static DateOnly DayOf(string dedupeKey) => DateOnly.ParseExact(dedupeKey.Split(':')[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed record Addressee
    {
        public Guid PersonId { get; init; }
    }

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO AuditHead (HeadOn, Number, Hash, PostedAt)
            SELECT @headOn, s.Number, s.Hash, @now FROM AuditSeal s
            WHERE s.Number = (SELECT MAX(m.Number) FROM AuditSeal m WHERE m.MinuteAt < @until)
              AND NOT EXISTS (SELECT 1 FROM AuditHead h WHERE h.HeadOn = @headOn)
            """;

        public const string Administrators = """
            SELECT DISTINCT r.PersonId FROM RoleAssignment r
            WHERE r.Role = 'administrator' AND r.ScopeKind = 'everything' AND r.EndedAt IS NULL
            """;

        public const string Find = """
            SELECT h.HeadOn, h.Number, h.Hash, (SELECT COUNT(*) FROM AuditSealRow r WHERE r.Number <= h.Number) AS Rows
            FROM AuditHead h WHERE h.HeadOn = @headOn
            """;
    }
}
