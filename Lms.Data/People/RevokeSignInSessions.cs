using Lms.Data.Audit;

namespace Lms.Data.People;

/// <summary>Ends every session of a person: by an officer or administrator above them, or all but this one by themselves.</summary>
public sealed class RevokeSignInSessions(Db db, TimeProvider clock)
{
    /// <returns>How many were ended; null when the person is not within the reach of <paramref name="by"/>.</returns>
    public Task<int?> Run(Guid personId, Scope by, Guid? keep = null) => db.Work(nameof(RevokeSignInSessions), async work =>
    {
        if (personId != by.PersonId && !await work.ReachesPerson(by, personId))
        {
            return (int?)null;
        }

        var now = clock.GetUtcNow();
        var ended = await work.EndSessions(personId, keep, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(RevokeSignInSessions), "Person", personId.ToString(), personId));
        return ended;
    });
}
