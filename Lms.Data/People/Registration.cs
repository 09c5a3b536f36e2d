using System.Security.Cryptography;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.AccessCodes;

namespace Lms.Data.People;

/// <summary>The one way people come in, one by one or by the thousand: person, registration number and account.</summary>
public static class Registration
{
    // Nine digits by chance among some hundred thousand people: two misses in a row are a mistake somewhere.
    private const int Draws = 5;

    /// <summary>
    /// Takes a person in with an account that has no password: a link or a slip's code lets its owner choose one. Whether the institution
    /// is within reach, and whether the same form came twice, the caller has asked; the audit is the caller's too.
    /// </summary>
    /// <exception cref="RuleBroken"><c>person.email_taken</c>; nothing of this person is written and the unit of work can go on.</exception>
    public static async Task<Person> Register(this UnitOfWork work, NewPerson wanted, AccountStart start, DateTimeOffset now)
    {
        var person = await Add(work, wanted, now);
        await work.AddAccount(NewAccount(person.Id, now));
        if (start.Links is { } links && person.Email is not null)
        {
            await work.Invite(person.Id, start.By, links, now);
        }

        return person;
    }

    /// <summary>An account nobody can sign in to yet. Its stamp is by chance, so that none is like another's.</summary>
    internal static Account NewAccount(Guid personId, DateTimeOffset now) =>
        new() { PersonId = personId, SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)), CreatedAt = now };

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
                Category = wanted.Category,
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

            // Asked only where a key said no: of fifty thousand people nearly none.
            if (wanted.Email is not null && !await work.IsEmailFree(wanted.Email, wanted.Id))
            {
                throw new RuleBroken("person.email_taken");
            }
        }

        throw new InvalidOperationException($"No free registration number in {Draws} draws.");
    }
}
