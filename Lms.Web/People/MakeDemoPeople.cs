using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Audit;
using Lms.Data.Institutions;
using Lms.Data.People;

namespace Lms.Web.People;

/// <summary>Puts the demo people in, once. Registered in Development only.</summary>
internal sealed class MakeDemoPeople(Db db, TimeProvider clock, NewPasswords passwords) : IStartupStep
{
    public int Order => 30;

    public async Task Run(CancellationToken cancel)
    {
        var demo = DemoPeople.All;
        if (await db.FindPerson(DemoId.Person(demo.People[^1].Key)) is not null)
        {
            return;
        }

        // One hash for all of them: twenty-eight would keep the first start waiting for seconds.
        var (hash, stamp) = await passwords.Make(DemoPeople.Password, cancel) ?? throw new InvalidOperationException("Nobody else hashes at start.");
        await db.Work(nameof(MakeDemoPeople), work => Add(work, demo, hash, stamp, clock.GetUtcNow()), cancel);
    }

    private static async Task Add(UnitOfWork work, DemoPeople demo, string hash, string stamp, DateTimeOffset now)
    {
        foreach (var institution in demo.Institutions)
        {
            await work.TryAddInstitution(new Institution
            {
                Id = DemoId.Institution(institution.Key),
                ParentId = institution.Parent is { } parent ? DemoId.Institution(parent) : null,
                Kind = Code.Of(Code.Read<InstitutionKind>(institution.Kind)),
                Name = institution.Name,
                EnglishName = institution.English,
                Country = institution.Country,
                SubnationalUnit = institution.Unit,
                LicenceNumber = institution.Licence,
            });
        }

        foreach (var person in demo.People)
        {
            await AddPerson(work, person, hash, stamp, now);
        }

        await work.Audit(new AuditEntry(now, null, nameof(MakeDemoPeople), "Person", "demo"));
    }

    private static async Task AddPerson(UnitOfWork work, DemoPeople.Person person, string hash, string stamp, DateTimeOffset now)
    {
        var id = DemoId.Person(person.Key);
        var added = await work.TryAddPerson(new Person
        {
            Id = id,
            FactKey = work.NewId(),
            RegistrationNumber = RegistrationNumber.Of(Draw(person.Key)),
            NativeName = person.Name,
            LatinName = person.Latin,
            Sex = Code.Of(Code.Read<Sex>(person.Sex)),
            InstitutionId = DemoId.Institution(person.Institution),
            Category = Code.Of(Code.Read<ParticipantCategory>(person.Category)),
            JobTitle = person.Job,
            Language = person.Language,
            TimeZone = person.Zone,
            Email = person.Address,
            CreatedAt = now,
        });
        if (!added)
        {
            return;
        }

        await work.AddAccount(new Account { PersonId = id, PasswordHash = hash, SecurityStamp = stamp, CreatedAt = now, PasswordChangedAt = now });
        foreach (var role in person.Roles ?? [])
        {
            await work.TryAddRole(new Role
            {
                Id = work.NewId(),
                PersonId = id,
                Kind = Code.Of(Code.Read<RoleKind>(role.Kind)),
                ScopeKind = Code.Of(role.Institution is null ? RoleScope.Everything : RoleScope.Institution),
                InstitutionId = role.Institution is { } over ? DemoId.Institution(over) : null,
                GrantedAt = now,
            });
        }
    }

    // The same number on every machine, so that it can be written down.
    private static int Draw(string key) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) % RegistrationNumber.Count);
}
