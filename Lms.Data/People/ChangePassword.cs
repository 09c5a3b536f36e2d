using Lms.Data.Audit;

namespace Lms.Data.People;

/// <summary>
/// Gives an account a new password, by its owner or (handing over a printed one) by an officer above them. Every other session
/// of the person ends with it. The hash and the stamp are made outside; whether the owner knew the old one was checked there.
/// </summary>
public sealed class ChangePassword(Db db, TimeProvider clock)
{
    /// <returns>False when the person has no account or is not within the reach of <paramref name="by"/>.</returns>
    public Task<bool> Run(Guid personId, string passwordHash, string stamp, Scope by, Guid? keepSession = null) => db.Work(nameof(ChangePassword), async work =>
    {
        var account = personId == by.PersonId || await work.ReachesPerson(by, personId) ? await work.FindAccount(personId) : null;
        if (account is null)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        account.PasswordHash = passwordHash;
        account.SecurityStamp = stamp;
        account.PasswordChangedAt = now;
        await work.SaveAccount(account);
        await work.EndSessions(personId, keepSession, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(ChangePassword), "Account", personId.ToString(), personId));
        return true;
    });
}
