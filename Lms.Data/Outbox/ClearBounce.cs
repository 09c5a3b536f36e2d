using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Outbox;

/// <summary>Somebody says that an address works: its holder, or who looks after them. Should a letter come back again, it is marked again.</summary>
public sealed class ClearBounce(Db db, PersonQueries people, TimeProvider clock)
{
    /// <summary>False when the person is out of reach, or their address is not marked.</summary>
    public async Task<bool> Run(Guid personId, Scope by)
    {
        if ((by.PersonId == personId ? await db.FindPerson(personId) : await people.Find(personId, by)) is not { Email: { } email })
        {
            return false;
        }

        return await db.Work(nameof(ClearBounce), async work =>
        {
            var now = clock.GetUtcNow();
            if (!await work.ClearBounced(email, by.PersonId, now))
            {
                return false;
            }

            await work.Audit(new AuditEntry(now, by.PersonId, nameof(ClearBounce), "Person", personId.ToString(), personId));
            return true;
        });
    }
}
