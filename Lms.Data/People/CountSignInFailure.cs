using Lms.Data.Audit;

namespace Lms.Data.People;

/// <summary>Counts a wrong password (or a wrong name: the same) against the place it came from.</summary>
public sealed class CountSignInFailure(Db db, TimeProvider clock)
{
    public Task Run(string throttleKey, Guid? accountOf) => db.Work(nameof(CountSignInFailure), async work =>
    {
        var now = clock.GetUtcNow();
        await work.CountFailure(throttleKey, now);
        await work.ForgetFailures(now);
        await work.Audit(new AuditEntry(now, null, nameof(CountSignInFailure), "SignInFailure", throttleKey, accountOf));
    });
}
