using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Assignments;

/// <summary>It is not asked for any more. What was handed in stays, and may still be marked.</summary>
public sealed class WithdrawAssignment(Db db, TimeProvider clock)
{
    /// <returns>False where there is none for this person.</returns>
    public Task<bool> Run(Guid assignmentId, Scope by) => db.Work(nameof(WithdrawAssignment), async work =>
    {
        if (await AssignmentQueries.Find(work, assignmentId, by) is not { MayRun: true })
        {
            return false;
        }

        if (await work.Execute(Sql.Withdraw, new { assignmentId }) == 1)
        {
            await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(WithdrawAssignment), "Assignment", assignmentId.ToString()));
        }

        return true;
    });

    internal static class Sql
    {
        public const string Withdraw = "UPDATE Assignment SET State = 'withdrawn', Version = Version + 1 WHERE Id = @assignmentId AND State = 'published'";
    }
}
