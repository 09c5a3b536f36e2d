using Lms.Data.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>One part of the console by itself, for its script to put in place of the old one.</summary>
[Authorize(Policies.SignedIn)]
public sealed class PartModel(SessionAccessQueries sessions, CurrentPerson me) : SessionPage(sessions, me)
{
    private static readonly string[] Names = ["controls", "plan", "slides", "timers", "messages", "groups", "attendances", "polls", "questions"];

    [FromRoute]
    public string Name { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Names.Contains(Name) || !await FindRunAsync())
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
