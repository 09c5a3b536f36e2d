using System.Collections.Concurrent;
using System.Security.Claims;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.People;
using Lms.Web.Languages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Lms.Web.People;

/// <summary>
/// Turns the cookie, which holds a session id and a stamp and nothing else, into a person: what was read of the session is used
/// for <see cref="Fresh"/> and then read again, so that a session ended anywhere is dead within that time, and a role or a
/// language changed anywhere counts within it.
/// </summary>
internal sealed class SessionCheck(SignInQueries queries, Db db, TimeProvider clock, IOptions<SignInSettings> settings)
{
    public const string SessionClaim = "lms:session";
    public const string StampClaim = "lms:stamp";

    /// <summary>How long a session's row is believed without looking.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    // Writing "seen" at every request would make every page a write.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<Guid, (SignedIn Person, DateTimeOffset ReadAt)> known = new();

    /// <summary>What the cookie holds.</summary>
    public static ClaimsPrincipal Ticket(Guid sessionId, string stamp) => new(new ClaimsIdentity(
        [new Claim(SessionClaim, sessionId.ToString()), new Claim(StampClaim, stamp)], CookieAuthenticationDefaults.AuthenticationScheme));

    public async Task Validate(CookieValidatePrincipalContext context)
    {
        var person = Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var id) ? await Find(id) : null;
        if (person is null || person.SecurityStamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        context.HttpContext.Features.Set(person);
        context.ReplacePrincipal(new ClaimsPrincipal(Identity(person)));
    }

    /// <summary>Who a request was let in as; null when the sign-in counts no more.</summary>
    public async Task<SignedIn?> Of(ClaimsPrincipal? user) => Guid.TryParse(user?.FindFirstValue(SessionClaim), out var id) ? await Find(id) : null;

    /// <summary>The person as they are now, for a line that was opened as <paramref name="before"/>; null when its sign-in counts no more.</summary>
    public async Task<SignedIn?> Still(SignedIn before) =>
        await Find(before.SessionId) is { } now && now.SecurityStamp == before.SecurityStamp ? now : null;

    /// <summary>
    /// Reads the sessions of open lines anew, all in one go: a call that finds its sign-in read lately costs no read of its own. Gives
    /// those that count.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, SignedIn>> Renew(IReadOnlyCollection<Guid> sessions)
    {
        var now = clock.GetUtcNow();
        var alive = await queries.Alive(sessions, now);
        // Whoever's being here must be noted, or who was idle for too long, is left to their next call.
        foreach (var person in alive.Where(p => now - p.SeenAt <= SeenEvery && now - p.SeenAt <= Idle(p.Roles)))
        {
            known[person.SessionId] = (person, now);
        }

        return alive.ToDictionary(p => p.SessionId);
    }

    /// <summary>Looks again at the person's sessions at their next request, on this host at once.</summary>
    public void Forget(Guid personId)
    {
        foreach (var (session, entry) in known)
        {
            if (entry.Person.PersonId == personId)
            {
                known.TryRemove(session, out _);
            }
        }
    }

    /// <summary>How long a new session of somebody with these roles lasts at most.</summary>
    public TimeSpan Lasts(IEnumerable<Role> roles) =>
        TimeSpan.FromHours(IsStaff(roles) ? settings.Value.StaffHours : settings.Value.TraineeHours);

    private static bool IsStaff(IEnumerable<Role> roles) => roles.Any(r => r.Kind != Code.Of(RoleKind.Trainee));

    private static ClaimsIdentity Identity(SignedIn person) => new(
        [
            new Claim(ClaimTypes.NameIdentifier, person.PersonId.ToString()),
            new Claim(ClaimTypes.Name, person.NativeName),
            new Claim(SessionClaim, person.SessionId.ToString()),
            new Claim(ReaderClaims.Language, person.Language),
            new Claim(ReaderClaims.Zone, person.TimeZone),
            .. Policies.Of(person.Roles).Select(p => new Claim(Policies.Claim, p)),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme);

    private async Task<SignedIn?> Find(Guid sessionId)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(sessionId, out var entry) && now - entry.ReadAt < Fresh && entry.Person.EndsAt > now)
        {
            return entry.Person;
        }

        var person = await queries.Find(sessionId, now);
        if (person is null || now - person.SeenAt > Idle(person.Roles))
        {
            known.TryRemove(sessionId, out _);
            return null;
        }

        if (now - person.SeenAt > SeenEvery)
        {
            await db.Hot("TouchSession", async work =>
            {
                await work.TouchSession(sessionId, now);
                return true;
            });
        }

        Trim(now);
        known[sessionId] = (person, now);
        return person;
    }

    private TimeSpan Idle(IEnumerable<Role> roles) =>
        IsStaff(roles) ? TimeSpan.FromMinutes(settings.Value.StaffIdleMinutes) : TimeSpan.FromHours(settings.Value.TraineeIdleHours);

    private void Trim(DateTimeOffset now)
    {
        if (known.Count < Most)
        {
            return;
        }

        foreach (var (session, entry) in known)
        {
            if (now - entry.ReadAt >= Fresh)
            {
                known.TryRemove(session, out _);
            }
        }
    }
}
