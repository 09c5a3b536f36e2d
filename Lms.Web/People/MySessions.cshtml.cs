using Lms.Data;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>Where the reader is signed in, and ending it there.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class MySessionsModel(Db db, EndSignInSession end, RevokeSignInSessions revoke, CurrentPerson me, SessionCheck sessions, TimeProvider clock, Words words) : LmsPage
{
    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];

    public bool IsThis(SignInSession session) => session.Id == me.SessionId;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (id == me.SessionId || !await end.Run(id, me.Id))
        {
            return NotFound();
        }

        sessions.Forget(me.Id);
        return GoSaying(words["people.session_ended"], "/people/me/sessions");
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        await revoke.Run(me.Id, me.Scope, keep: me.SessionId);
        sessions.Forget(me.Id);
        return GoSaying(words["people.sessions_ended"], "/people/me/sessions");
    }

    public override async Task LoadAsync() => Sessions = await db.ListOpenSessions(me.Id, clock.GetUtcNow());
}
