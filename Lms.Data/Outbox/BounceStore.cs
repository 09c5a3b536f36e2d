using Lms.Assessments.Outbox;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Outbox;

/// <summary>Marks addresses at which nobody can be reached, and takes the mark away. It is the address that is marked: another one of the same person is as good as new.</summary>
public static class BounceStore
{
    /// <summary>False when it was marked before.</summary>
    public static async Task<bool> MarkBounced(this UnitOfWork work, string email, OutboxRow letter, BounceSource source, string answer, DateTimeOffset now, Guid? actorId = null)
    {
        var id = work.NewId();
        if (!await work.TryInsert(Sql.Mark, new { id, key = EmailKey.Of(email), letterId = letter.Id, source = Code.Of(source), answer = answer[..Math.Min(answer.Length, 1000)], now }))
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, actorId, nameof(MarkBounced), "Person", letter.PersonId.ToString(), letter.PersonId, $$"""{"source":"{{Code.Of(source)}}"}"""));
        return true;
    }

    public static async Task<bool> IsBounced(this IReads reads, string email) => await reads.Read<long>(Sql.Count, new { key = EmailKey.Of(email) }) > 0;

    /// <summary>False when it was not marked.</summary>
    public static async Task<bool> ClearBounced(this UnitOfWork work, string email, Guid? by, DateTimeOffset now) =>
        await work.Execute(Sql.Clear, new { key = EmailKey.Of(email), by, now }) > 0;

    internal static class Sql
    {
        public const string Mark = """
            INSERT INTO AddressBounce (Id, EmailKey, MessageId, Source, Answer, BouncedAt)
            SELECT @id, @key, @letterId, @source, @answer, @now
            WHERE NOT EXISTS (SELECT 1 FROM AddressBounce WHERE EmailKey = @key AND ClearedAt IS NULL)
            """;

        public const string Count = "SELECT COUNT(*) FROM AddressBounce WHERE EmailKey = @key AND ClearedAt IS NULL";

        public const string Clear = "UPDATE AddressBounce SET ClearedAt = @now, ClearedBy = @by WHERE EmailKey = @key AND ClearedAt IS NULL";
    }
}
