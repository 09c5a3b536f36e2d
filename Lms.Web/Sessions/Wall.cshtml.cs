using Lms.Data.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>For the projector: what is on now and nothing else, readable from the back of a room.</summary>
[Authorize(Policies.SignedIn)]
public sealed class WallModel(SessionAccessQueries sessions, CurrentPerson me) : SessionPage(sessions, me)
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
