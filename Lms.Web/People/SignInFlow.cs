using Lms.Assessments.AccessCodes;
using Lms.Assessments.Links;
using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Web.AccessCodes;
using Lms.Web.Links;
using Lms.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Lms.Web.People;

/// <summary>
/// Signing in and out. A name that does not exist costs the same reading, hashing and writing as a wrong password, so neither the
/// answer nor its time says which it was.
/// </summary>
internal sealed class SignInFlow(
    UserManager<Account> users,
    PasswordHashing hashing,
    Db db,
    TimeProvider clock,
    Throttle throttle,
    KnownDevice device,
    SessionCheck sessions,
    AccessLinks links,
    AccessTicket ticket,
    StartSignInSession start,
    EndSignInSession end,
    CountSignInFailure count,
    GuessCount guesses)
{
    // No header of a browser is longer, and a column holds what is shown.
    private const int DeviceLength = 300;

    /// <summary>Signs in with what was typed. The second value says until when to wait.</summary>
    public async Task<(SignInOutcome Outcome, DateTimeOffset? Until)> SignIn(HttpContext context, string name, string password)
    {
        var cancel = context.RequestAborted;
        var account = await users.FindByNameAsync(name);
        var known = device.Find(context.Request) is { } id && id == account?.PersonId ? id : (Guid?)null;
        var key = throttle.Key(name, context.Connection.RemoteIpAddress, known);
        var network = ClientNetwork.Of(context.Connection.RemoteIpAddress);
        var crowded = known is null ? guesses.FullUntil(GuessLimit.Typed, network) : null;
        if (await db.FindBlock(key, clock.GetUtcNow(), crowded) is { } until)
        {
            return (SignInOutcome.Wait, until);
        }

        var right = false;
        if (!await hashing.TryInTurn(async () => right = await Check(account, password), cancel))
        {
            return (SignInOutcome.Busy, null);
        }

        // Asked whether or not there is such a person, so that the time says nothing either.
        var code = right ? null : SlipCode.Read(password);
        var slip = code is null ? null : await links.LookSlip(account?.PersonId ?? Guid.Empty, code);
        if (slip is { Code: { } paper } && account is { IsDisabled: false })
        {
            if (slip.Open is not null)
            {
                ticket.Give(context.Response, paper.Id);
            }

            // Whoever types a code that was right once has the paper and guesses nothing.
            return (slip.Standing switch
            {
                LinkStanding.Open => SignInOutcome.Welcome,
                LinkStanding.Used => SignInOutcome.SlipUsed,
                _ => SignInOutcome.SlipOver,
            }, null);
        }

        if (!right || account is null || account.IsDisabled)
        {
            await count.Run(key, account?.PersonId, codeTyped: code is not null);
            if (known is null)
            {
                guesses.Note(GuessLimit.Typed, network);
            }

            return (SignInOutcome.Refused, null);
        }

        await Start(context, account.PersonId, key);
        return (SignInOutcome.SignedIn, null);
    }

    /// <summary>Opens a session for somebody whose identity has been proved; one that this browser had before ends.</summary>
    public async Task Start(HttpContext context, Guid personId, string? throttleKey = null)
    {
        await EndSession(context);
        var account = await db.FindAccount(personId) ?? throw new InvalidOperationException($"Person {personId} has no account.");
        var agent = context.Request.Headers.UserAgent.ToString();
        var session = await start.Run(
            personId, sessions.Lasts(await db.ListRoles(personId)), agent.Length > DeviceLength ? agent[..DeviceLength] : agent, throttleKey);
        await WriteCookie(context, session, account.SecurityStamp);
        device.Remember(context.Response, personId);
    }

    /// <summary>After a change of password: the session goes on, under the new stamp.</summary>
    public async Task Renew(HttpContext context, SignedIn person, string stamp)
    {
        sessions.Forget(person.PersonId);
        await WriteCookie(context, new SignInSession { Id = person.SessionId, EndsAt = person.EndsAt }, stamp);
    }

    public async Task SignOut(HttpContext context)
    {
        await EndSession(context);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private static Task WriteCookie(HttpContext context, SignInSession session, string stamp) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        SessionCheck.Ticket(session.Id, stamp),
        new AuthenticationProperties { IsPersistent = true, ExpiresUtc = session.EndsAt, AllowRefresh = false });

    private async Task EndSession(HttpContext context)
    {
        if (context.Features.Get<SignedIn>() is { } before)
        {
            await end.Run(before.SessionId, before.PersonId);
            sessions.Forget(before.PersonId);
        }
    }

    private async Task<bool> Check(Account? account, string password)
    {
        if (account?.PasswordHash is { Length: > 0 })
        {
            return await users.CheckPasswordAsync(account, password);
        }

        hashing.VerifyHashedPassword(new Account(), hashing.Nobodys, password);
        return false;
    }
}
