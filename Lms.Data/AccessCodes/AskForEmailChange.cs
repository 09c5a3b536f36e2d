using Lms.Assessments.AccessCodes;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Data.Surveys;

namespace Lms.Data.AccessCodes;

/// <summary>
/// A person asks for another e-mail address. It changes when both have been confirmed, the one now and the new one, each by the link
/// sent to it; who had none confirms the new one. Whether somebody else has the address is answered to nobody but its holder, by mail.
/// </summary>
public sealed class AskForEmailChange(Db db, LinkKey links, TimeProvider clock)
{
    /// <summary>Changes asked for within a day: a form that writes to any address must not become a way to pester people.</summary>
    public const int MostADay = 5;

    /// <exception cref="RuleBroken"><c>email.same</c>, <c>email.too_often</c></exception>
    public Task Run(Guid personId, string email) => db.Work(nameof(AskForEmailChange), async work =>
    {
        var now = clock.GetUtcNow();
        var person = await work.FindPerson(personId) ?? throw new InvalidOperationException($"Person {personId} is signed in and does not exist.");
        if (person.Email is { } before && EmailKey.Of(before) == EmailKey.Of(email))
        {
            throw new RuleBroken("email.same");
        }

        if (await work.CountAccessCodes(personId, AccessPurpose.EmailNew, now.AddDays(-1)) >= MostADay)
        {
            throw new RuleBroken("email.too_often");
        }

        var changeId = work.NewId();
        AccessCode Half() => new() { Id = work.NewId(), PersonId = personId, Email = email, ChangeId = changeId, CreatedBy = personId };
        if (person.Email is not null)
        {
            var old = await work.AddLink(Half(), AccessPurpose.EmailOld, links, now);
            await work.Post(new OutboxMail($"{AccessTemplates.EmailOld}:{old.Id}", personId, AccessTemplates.EmailOld, old.Id), now);
        }

        var half = await work.AddLink(Half(), AccessPurpose.EmailNew, links, now);
        await work.Post(
            await work.FindPersonByEmail(email) is { } holder
                ? new OutboxMail($"{AccessTemplates.EmailTaken}:{half.Id}", holder.Id, AccessTemplates.EmailTaken, half.Id)
                : new OutboxMail($"{AccessTemplates.EmailNew}:{half.Id}", personId, AccessTemplates.EmailNew, half.Id) { To = new OutboxAddress(person.NativeName, email, person.Language) },
            now);
        await work.Audit(new AuditEntry(now, personId, nameof(AskForEmailChange), "Person", personId.ToString(), personId));
    });
}
