using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Matches;

/// <summary>Somebody looked at two people who look like one, and says they are two; or takes that back.</summary>
public sealed class SayNotSame(Db db, TimeProvider clock)
{
    /// <summary>False where either is out of reach, or they are one already.</summary>
    public Task<bool> Run(Guid one, Guid other, Scope by) => Change(nameof(SayNotSame), one, other, by, (work, pair) => work.TryInsert(Sql.Insert, pair));

    /// <summary>False also where nobody had said so.</summary>
    public Task<bool> Unsay(Guid one, Guid other, Scope by) => Change("UnsayNotSame", one, other, by, async (work, pair) => await work.Execute(Sql.Delete, pair) == 1);

    private Task<bool> Change(string deed, Guid one, Guid other, Scope by, Func<UnitOfWork, object, Task<bool>> change) => db.Work(deed, async work =>
    {
        if (one == other || !await work.ReachesPerson(by, one) || !await work.ReachesPerson(by, other))
        {
            return false;
        }

        var (now, (first, second)) = (clock.GetUtcNow(), one.CompareTo(other) < 0 ? (one, other) : (other, one));
        if (await change(work, new { first, second, now, by = by.PersonId }))
        {
            await work.Audit(new AuditEntry(now, by.PersonId, deed, "Person", first.ToString(), first));
            await work.Audit(new AuditEntry(now, by.PersonId, deed, "Person", second.ToString(), second));
        }

        return true;
    });

    internal static class Sql
    {
        public const string Insert = "INSERT INTO NotSame (OneId, OtherId, SaidAt, SaidBy) VALUES (@first, @second, @now, @by)";
        public const string Delete = "DELETE FROM NotSame WHERE OneId = @first AND OtherId = @second";
    }
}
