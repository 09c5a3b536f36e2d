using Lms.Assessments.AccessCodes;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Data.AccessCodes;

/// <summary>
/// Chooses a password with an invitation, a link for a new password or a slip's code. The secret is used up only here, with the
/// password: where the line breaks between the code and the form, the code still works. Every session of the person ends, and every
/// other secret that lets somebody in.
/// </summary>
public sealed class UseAccessCode(Db db, TimeProvider clock)
{
    /// <returns>Whose account it is; null when the secret opens nothing (any more), or the account is disabled.</returns>
    public Task<Guid?> Run(Guid codeId, string passwordHash, string stamp) => db.Work(nameof(UseAccessCode), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindAccessCode(codeId) is not { LetsIn: true } code || !code.IsOpen(now)
            || await work.FindAccount(code.PersonId) is not { IsDisabled: false } account
            || !await work.UseAccessCode(codeId, now))
        {
            return (Guid?)null;
        }

        account.PasswordHash = passwordHash;
        account.SecurityStamp = stamp;
        account.PasswordChangedAt = now;
        await work.SaveAccount(account);
        // Whoever came by a link has read the letter it stood in.
        if (code.Purpose != Code.Of(AccessPurpose.Slip) && await work.FindPerson(code.PersonId) is { Email: { } email })
        {
            await work.ClearBounced(email, code.PersonId, now);
        }

        await work.EndSessions(code.PersonId, keep: null, now);
        await work.RevokeAccessCodes([code.PersonId], [AccessPurpose.Invitation, AccessPurpose.Reset, AccessPurpose.Slip], now);
        await work.Audit(new AuditEntry(now, code.PersonId, nameof(UseAccessCode), "AccessCode", codeId.ToString(), code.PersonId));
        return code.PersonId;
    });
}
