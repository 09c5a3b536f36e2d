using Lms.Assessments.Letters;
using Lms.Assessments.Values;
using Lms.Data.Outbox;

namespace Lms.Data.Letters;

/// <summary>Writes down that a claimed letter does not go now: it waits for the morning, and that is no try of the mail server's, or it is dropped and says why.</summary>
public sealed class SetLetterAside(Db db)
{
    public Task Run(OutboxRow row, string owner, LetterFate fate) => db.Work(nameof(SetLetterAside), work => fate.Until is { } until
        ? work.Execute(Sql.Wait, new { row.Id, owner, until })
        : work.Execute(Sql.Drop, new { row.Id, owner, why = Code.Of(fate.Verdict) }));

    internal static class Sql
    {
        // Only the lease's owner may: a sender that slept past its lease must not overwrite the one that took over.
        public const string Wait = """
            UPDATE OutboxMessage SET NextAt = @until, Attempts = Attempts - 1, LockedUntil = NULL, LockOwner = NULL
            WHERE Id = @Id AND LockOwner = @owner AND State = 'waiting'
            """;

        public const string Drop = """
            UPDATE OutboxMessage SET State = 'dropped', Response = @why, LockedUntil = NULL, LockOwner = NULL
            WHERE Id = @Id AND LockOwner = @owner AND State = 'waiting'
            """;
    }
}
