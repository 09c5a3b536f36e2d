using System.Security.Cryptography;
using Lms.Assessments.AccessCodes;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.AccessCodes;

/// <summary>
/// Deactivates an account: nobody signs in with it, its sessions and open pages end within a minute, and links and slips open nothing.
/// What the person did stays, and their places in cohorts too.
/// </summary>
public sealed class DisableAccount(Db db, TimeProvider clock)
{
    /// <summary>False when the person is out of reach, or their roles reach further than those of <paramref name="by"/>.</summary>
    /// <exception cref="RuleBroken"><c>account.own</c></exception>
    public Task<bool> Run(Guid personId, Scope by) => db.Work(nameof(DisableAccount), async work =>
    {
        if (!await work.ReachesAccount(by, personId))
        {
            return false;
        }

        if (personId == by.PersonId)
        {
            throw new RuleBroken("account.own");
        }

        var now = clock.GetUtcNow();
        if (await work.FindAccount(personId) is not { } account)
        {
            await work.AddAccount(account = Registration.NewAccount(personId, now));
        }

        if (account.IsDisabled)
        {
            return true;
        }

        account.IsDisabled = true;
        // A cookie from before must not come to life again with the account.
        account.SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
        if (!await work.SaveAccount(account))
        {
            throw new RuleBroken("stale");
        }

        await work.EndSessions(personId, keep: null, now);
        await work.RevokeAccessCodes([personId], Enum.GetValues<AccessPurpose>(), now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(DisableAccount), "Account", personId.ToString(), personId));
        return true;
    });
}
