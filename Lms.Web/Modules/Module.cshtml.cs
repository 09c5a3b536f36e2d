using Lms.Assessments.Completions;
using Lms.Data.Modules;
using Lms.Scheduler.Completions;
using Lms.Scheduler.Languages;
using Lms.Web.Lessons;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Modules;

/// <summary>What a module teaches, asks and gives, before one takes part. Lessons open for those enrolled, and for those who teach or answer for it.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class ModuleModel(ModuleQueries modules, CurrentPerson person, Words words, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public ModuleSheet Sheet { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    public LessonList List { get; private set; } = new([], null, "");

    public async Task<IActionResult> OnGetAsync()
    {
        Now = clock.GetUtcNow();
        if (await modules.Find(Code.ToUpperInvariant(), person.Id, person.InstitutionId, words.Language.Tag, Now) is not { } sheet)
        {
            return NotFound();
        }

        Sheet = sheet;
        var path = person.IsTrainer || person.IsOfficer ? $"/modules/{sheet.Card.Code}/lessons/" : null;
        List = new LessonList([.. sheet.Lessons.Select(l => l with { ReadAt = null })], path, words.Language.Tag, IsMine: false);
        return Page();
    }

    /// <summary>One requirement of the completion rule in words.</summary>
    public string Need(Requirement requirement) => requirement is { Measure: Measure.Lessons, Share: 10_000 }
        ? words["modules.need_lessons_all", ("count", Sheet.Card.Lessons)]
        : words.Need(requirement);
}
