using Lms.Assessments.Sessions;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>Opens a session; asks first when it is long before its time.</summary>
[Authorize(Policies.SignedIn)]
public sealed class OpenModel(SessionAccessQueries sessions, CurrentPerson me, OpenSession open, Words words, TimeProvider clock) : SessionPage(sessions, me)
{
    private string Console => $"/sessions/{Id}/console";

    private bool Asks => Access.Standing == SessionState.Published && SessionCourse.IsEarly(Access.StartsAt, clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync() => !await FindRunAsync() ? NotFound() : Asks ? Page() : LocalRedirect(Console);

    public async Task<IActionResult> OnPostAsync(bool early)
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        if (Asks && !early && !IsScript)
        {
            return LocalRedirect($"/sessions/{Id}/open");
        }

        return await open.Run(Id, Me.Scope, early) ? Done(words["room.opened_now"], Console) : NotFound();
    }
}
