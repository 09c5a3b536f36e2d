using Lms.Data.Lessons;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Lessons;

/// <summary>The lessons of somebody's own training: what is read, what is next, what each will cost in time and line.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(LessonQueries lessons, CurrentPerson person, Words words, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Enrolment { get; set; }

    public LessonPlace Place { get; private set; } = new();

    public LessonList List { get; private set; } = new([], null, "");

    /// <summary>When the lessons can be opened; null when they can now.</summary>
    public DateTimeOffset? OpensAt { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await lessons.Place(person.Id, Enrolment, words.Language.Tag) is not { } place)
        {
            return NotFound();
        }

        Place = place;
        OpensAt = place.StartsAt > clock.GetUtcNow() ? place.StartsAt : null;
        List = new LessonList(await lessons.Lines(place, place.ReadingLanguage, words.Language.Tag), OpensAt is null ? $"/enrolments/{Enrolment}/lessons/" : null, words.Language.Tag);
        return Page();
    }
}
