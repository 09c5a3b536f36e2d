using System.Security.Cryptography;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.People;

/// <summary>Takes a person in, with an account whose first password has been hashed outside.</summary>
public sealed class RegisterPerson(Db db, TimeProvider clock)
{
    // Nine digits by chance among some hundred thousand people: two misses in a row are a mistake somewhere.
    private const int Draws = 5;

    /// <summary>
    /// Null when the institution is not within the reach of <paramref name="by"/>. A form sent twice carries the same id and
    /// registers once.
    /// </summary>
    /// <exception cref="RuleBroken"><c>person.email_taken</c></exception>
    public Task<Person?> Run(NewPerson wanted, string passwordHash, string stamp, Scope by) => db.Work(nameof(RegisterPerson), async work =>
    {
        if (!await work.ReachesInstitution(by, wanted.InstitutionId))
        {
            return null;
        }

        if (await work.FindPerson(wanted.Id) is { } already)
        {
            return already;
        }

        if (wanted.Email is not null && !await work.IsEmailFree(wanted.Email, wanted.Id))
        {
            throw new RuleBroken("person.email_taken");
        }

        var now = clock.GetUtcNow();
        var person = await Add(work, wanted, now);
        await work.AddAccount(new Account { PersonId = person.Id, PasswordHash = passwordHash, SecurityStamp = stamp, CreatedAt = now });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(RegisterPerson), "Person", person.Id.ToString(), person.Id));
        return person;
    });

    private static async Task<Person> Add(UnitOfWork work, NewPerson wanted, DateTimeOffset now)
    {
        for (var draw = 0; draw < Draws; draw++)
        {
            var person = new Person
            {
                Id = wanted.Id,
                FactKey = work.NewId(),
                RegistrationNumber = RegistrationNumber.Of(RandomNumberGenerator.GetInt32(RegistrationNumber.Count)),
                NativeName = wanted.NativeName,
                LatinName = wanted.LatinName,
                Sex = Code.Of(wanted.Sex),
                InstitutionId = wanted.InstitutionId,
                Category = Code.Of(wanted.Category),
                JobTitle = wanted.JobTitle,
                Language = wanted.Language,
                TimeZone = wanted.TimeZone,
                Email = wanted.Email,
                CreatedAt = now,
            };
            if (await work.TryAddPerson(person))
            {
                return person;
            }
        }

        throw new InvalidOperationException($"No free registration number in {Draws} draws.");
    }
}
