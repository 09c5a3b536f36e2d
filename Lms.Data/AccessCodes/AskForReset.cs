using Lms.Assessments.AccessCodes;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Surveys;

namespace Lms.Data.AccessCodes;

/// <summary>
/// Somebody who has not signed in asks for a link to choose a new password. It goes to the address the person has, never to one that was
/// typed; whoever asks learns nothing: there is no answer, and a name nobody has is counted and written about all the same.
/// </summary>
public sealed class AskForReset(Db db, LinkKey links, TimeProvider clock)
{
    /// <param name="name">E-mail address or registration number, as typed.</param>
    public Task Run(string name) => db.Work(nameof(AskForReset), async work =>
    {
        var now = clock.GetUtcNow();
        var account = await work.FindAccountByName(name);
        // Whoever never chose a password gets the letter that explains the site to them.
        var purpose = account is { PasswordHash: null } ? AccessPurpose.Invitation : AccessPurpose.Reset;
        var person = await work.FindPerson(account?.PersonId ?? Guid.Empty);
        var last = await work.FindNewestAccessCode(account?.PersonId ?? Guid.Empty, purpose);
        var today = await work.CountAccessCodes(account?.PersonId ?? Guid.Empty, purpose, now.AddDays(-1));
        if (account is { IsDisabled: false } && person?.Email is not null && AccessRule.MayAskAgain(last?.CreatedAt, last?.IsOpen(now) is true, today, now))
        {
            await (purpose == AccessPurpose.Invitation
                ? work.Invite(account.PersonId, null, links, now)
                : work.MailReset(account.PersonId, null, links, now));
        }

        await work.Audit(new AuditEntry(now, null, nameof(AskForReset), "Account", account?.PersonId.ToString() ?? "unknown", account?.PersonId));
    });
}
