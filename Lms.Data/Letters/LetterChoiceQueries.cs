using Lms.Assessments.Letters;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.Outbox;

namespace Lms.Data.Letters;

/// <summary>Which letters who does not want. A wish counts for the person and for their address, wherever either was asked.</summary>
public sealed class LetterChoiceQueries(Db db)
{
    /// <summary>Whether the reader of this letter stopped its kind.</summary>
    public async Task<bool> IsStopped(OutboxRow row, LetterKind kind) =>
        await db.Read<long>(Sql.IsStopped, new { row.Id, kind = Code.Of(kind), emailKey = EmailKey.Of(row.Email ?? "") }) > 0;

    /// <summary>Whether its address is marked as one at which nobody can be reached.</summary>
    public Task<bool> IsUnreachable(OutboxRow row) => db.IsBounced(row.Email ?? "");

    /// <summary>The kinds a person stopped.</summary>
    public async Task<IReadOnlySet<LetterKind>> Of(Guid personId) => (await db.List<string>(Sql.Of, new { personId })).Select(Code.Read<LetterKind>).ToHashSet();

    internal static class Sql
    {
        public const string IsStopped = """
            SELECT COUNT(*) FROM OutboxMessage m
            WHERE m.Id = @Id AND (EXISTS (
                SELECT 1 FROM LetterChoice c JOIN Person p ON p.Id = c.PersonId
                WHERE c.Kind = @kind AND c.IsStopped = 1 AND ((m.ToEmail IS NULL AND p.Id = m.PersonId) OR (m.ToEmail IS NOT NULL AND p.EmailKey = @emailKey)))
              OR EXISTS (SELECT 1 FROM LetterRefusal r
                WHERE r.Kind = @kind AND r.IsStopped = 1
                  AND ((m.ToEmail IS NOT NULL AND r.EmailKey = @emailKey) OR (m.ToEmail IS NULL AND r.EmailKey IN (SELECT q.EmailKey FROM Person q WHERE q.Id = m.PersonId)))))
            """;

        public const string Of = """
            SELECT c.Kind FROM LetterChoice c WHERE c.PersonId = @personId AND c.IsStopped = 1
            UNION
            SELECT r.Kind FROM LetterRefusal r JOIN Person p ON p.EmailKey = r.EmailKey WHERE p.Id = @personId AND r.IsStopped = 1
            """;
    }
}
