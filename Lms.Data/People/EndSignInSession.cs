using Lms.Data.Audit;

namespace Lms.Data.People;

/// <summary>Ends one of a person's own sessions: signing out, or a lost phone. False when it is not theirs or has ended.</summary>
public sealed class EndSignInSession(Db db, TimeProvider clock)
{
    public Task<bool> Run(Guid sessionId, Guid personId) => db.Work(nameof(EndSignInSession), async work =>
    {
        var now = clock.GetUtcNow();
        var ended = await work.EndSession(sessionId, personId, now);
        if (ended)
        {
            await work.Audit(new AuditEntry(now, personId, nameof(EndSignInSession), "SignInSession", sessionId.ToString(), personId));
        }

        return ended;
    });
}
