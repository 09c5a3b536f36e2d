using Lms.Data.AccessCodes;
using Lms.Data.Audit;

namespace Lms.Data.People;

/// <summary>Counts a wrong password (or a wrong name: the same) against the place it came from.</summary>
public sealed class CountSignInFailure(Db db, TimeProvider clock)
{
    /// <param name="codeTyped">What was typed could have been a slip's code, and counts against the open one too.</param>
    public Task Run(string throttleKey, Guid? accountOf, bool codeTyped = false) => db.Work(nameof(CountSignInFailure), async work =>
    {
        var now = clock.GetUtcNow();
        await work.CountFailure(throttleKey, now);
        await work.ForgetFailures(now);
        if (codeTyped)
        {
            await work.CountSlipTry(accountOf ?? Guid.Empty);
        }

        await work.Audit(new AuditEntry(now, null, nameof(CountSignInFailure), "SignInFailure", throttleKey, accountOf));
    });
}
