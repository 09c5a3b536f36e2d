using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.AccessCodes;

/// <summary>Activates an account again. The password is the one it had.</summary>
public sealed class EnableAccount(Db db, TimeProvider clock)
{
    /// <summary>False when the person is out of reach, or their roles reach further than those of <paramref name="by"/>.</summary>
    public Task<bool> Run(Guid personId, Scope by) => db.Work(nameof(EnableAccount), async work =>
    {
        if (!await work.ReachesAccount(by, personId) || await work.FindAccount(personId) is not { } account)
        {
            return false;
        }

        if (!account.IsDisabled)
        {
            return true;
        }

        account.IsDisabled = false;
        if (!await work.SaveAccount(account))
        {
            throw new RuleBroken("stale");
        }

        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(EnableAccount), "Account", personId.ToString(), personId));
        return true;
    });
}
