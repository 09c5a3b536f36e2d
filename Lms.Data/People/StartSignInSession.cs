using Lms.Data.Audit;

namespace Lms.Data.People;

/// <summary>Opens a session for a person who has just proved who they are. Always a new one: an id that a browser brought along never becomes signed in.</summary>
public sealed class StartSignInSession(Db db, TimeProvider clock)
{
    private const int DeviceLength = 300;

    /// <param name="lasts">From now to the end that no use prolongs.</param>
    /// <param name="throttleKey">The failures of this account from this place, which are forgiven now.</param>
    public Task<SignInSession> Run(Guid personId, TimeSpan lasts, string device, string? throttleKey = null) =>
        db.Work(nameof(StartSignInSession), async work =>
        {
            var now = clock.GetUtcNow();
            var session = new SignInSession
            {
                Id = work.NewId(),
                PersonId = personId,
                StartedAt = now,
                SeenAt = now,
                EndsAt = now + lasts,
                Device = device.Length > DeviceLength ? device[..DeviceLength] : device,
            };
            await work.AddSession(session);
            if (throttleKey is not null)
            {
                await work.ForgiveFailures(throttleKey);
            }

            await work.Audit(new AuditEntry(now, personId, nameof(StartSignInSession), "SignInSession", session.Id.ToString(), personId));
            return session;
        });
}
