using Lms.Data.Sessions;
using Lms.Data.Slides;
using Lms.Web.Lessons;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Slides;

/// <summary>One slide by itself: a lesson's text in another language, and what the room's script puts into the page.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SlideModel(SessionAccessQueries sessions, CurrentPerson me, SlideQueries slides, RoomSlides room) : SessionPage(sessions, me)
{
    [FromRoute]
    public Guid Slide { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    public SlideRow Shown { get; private set; } = new();

    public LessonArticle? Text { get; private set; }

    /// <summary>Asked for by the script: without the page around it.</summary>
    public bool Alone => IsScript;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || await slides.Find(Id, Slide) is not { } found || (found.ShownAt is null && !Access.MayRun))
        {
            return NotFound();
        }

        (Shown, Text) = (found, await room.Text(Access, found, In));
        Response.Headers.Vary = ScriptHeader;
        Response.Headers.CacheControl = "private, no-cache";
        return Page();
    }
}
