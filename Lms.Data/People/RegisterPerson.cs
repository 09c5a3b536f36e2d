using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Surveys;

namespace Lms.Data.People;

/// <summary>Takes one person in, by the form; those with an address are invited by mail at once.</summary>
public sealed class RegisterPerson(Db db, LinkKey links, TimeProvider clock)
{
    /// <summary>
    /// Null when the institution is not within the reach of <paramref name="by"/>. A form sent twice carries the same id and
    /// registers once.
    /// </summary>
    /// <param name="invite">Writes to those who have an address.</param>
    /// <exception cref="RuleBroken">
    /// <c>person.email_taken</c> where it is somebody of one's own institutions, <c>person.email_unusable</c> where it is not: an officer
    /// learns nothing about people of others.
    /// </exception>
    public Task<Person?> Run(NewPerson wanted, Scope by, bool invite = true) => db.Work(nameof(RegisterPerson), async work =>
    {
        if (!await work.ReachesInstitution(by, wanted.InstitutionId))
        {
            return null;
        }

        if (await work.FindPerson(wanted.Id) is { } already)
        {
            return already;
        }

        if (wanted.Email is not null && await work.FindPersonByEmail(wanted.Email) is { } theirs)
        {
            throw await work.ReachesPerson(by, theirs.Id) ? new RuleBroken("person.email_taken") : new RuleBroken("person.email_unusable");
        }

        var now = clock.GetUtcNow();
        var person = await work.Register(wanted, invite ? AccountStart.Invited(by.PersonId, links) : AccountStart.Quiet(by.PersonId), now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(RegisterPerson), "Person", person.Id.ToString(), person.Id));
        return person;
    });
}
