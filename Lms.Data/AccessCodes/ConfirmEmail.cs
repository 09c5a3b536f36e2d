using Lms.Assessments.AccessCodes;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Data.AccessCodes;

/// <summary>One half of a change of address is confirmed; with the other one the address is another.</summary>
public sealed class ConfirmEmail(Db db, TimeProvider clock)
{
    public Task<EmailChange> Run(Guid codeId) => db.Work(nameof(ConfirmEmail), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindAccessCode(codeId) is not { ChangeId: { } change, Email: { } email } code || !code.IsOpen(now)
            || await work.FindPerson(code.PersonId) is not { } person || !await work.UseAccessCode(codeId, now))
        {
            return EmailChange.Gone;
        }

        var halves = await work.ListAccessCodesOfChange(change);
        var outcome = halves.Any(h => h.UsedAt is null) ? EmailChange.Half
            : await work.TrySavePerson(person with { Email = email }) ? EmailChange.Changed
            : EmailChange.Taken;
        if (outcome == EmailChange.Changed)
        {
            // Links that lie in the mailbox before would still let its reader in.
            await work.RevokeAccessCodes([person.Id], [AccessPurpose.Invitation, AccessPurpose.Reset], now);
            await work.ClearBounced(email, person.Id, now);
        }

        await work.Audit(new AuditEntry(now, person.Id, nameof(ConfirmEmail), "Person", person.Id.ToString(), person.Id, $$"""{"change":"{{Code.Of(outcome)}}"}"""));
        return outcome;
    });

    /// <summary>What became of a change by now, for who comes back to a link that was used.</summary>
    public async Task<EmailChange> Outcome(AccessCode half)
    {
        if (half is not { UsedAt: not null, ChangeId: { } change, Email: { } email })
        {
            return EmailChange.Gone;
        }

        if ((await db.ListAccessCodesOfChange(change)).FirstOrDefault(h => h.UsedAt is null) is { } other)
        {
            return other.IsOpen(clock.GetUtcNow()) ? EmailChange.Half : EmailChange.Stopped;
        }

        return await db.FindPersonByEmail(email) is not { } holder ? EmailChange.Past
            : holder.Id == half.PersonId ? EmailChange.Changed
            : EmailChange.Taken;
    }
}
