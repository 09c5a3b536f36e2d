using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Surveys;

namespace Lms.Data.AccessCodes;

/// <summary>
/// Sends somebody a link by mail: an invitation to those who have no password yet, a link for a new one to those who have. The link of
/// the same kind before it stops working; a password goes on working until another is chosen.
/// </summary>
public sealed class InvitePerson(Db db, LinkKey links, TimeProvider clock)
{
    /// <summary>Null when the person is out of reach, or their roles reach further; false when there is no address, or the account is disabled.</summary>
    public Task<bool?> Run(Guid personId, Scope by) => db.Work(nameof(InvitePerson), async work =>
    {
        if (!await work.ReachesAccount(by, personId))
        {
            return (bool?)null;
        }

        var now = clock.GetUtcNow();
        if (await work.FindPerson(personId) is not { Email: not null })
        {
            return false;
        }

        if (await work.FindAccount(personId) is not { } account)
        {
            await work.AddAccount(account = Registration.NewAccount(personId, now));
        }

        if (account.IsDisabled)
        {
            return false;
        }

        if (account.PasswordHash is null)
        {
            await work.Invite(personId, by.PersonId, links, now);
        }
        else
        {
            await work.MailReset(personId, by.PersonId, links, now);
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(InvitePerson), "Account", personId.ToString(), personId));
        return true;
    });
}
