using Lms.Data.Lessons;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Lessons;

/// <summary>A lesson of a module's newest version for those who teach or answer for it; nothing of it is recorded.</summary>
[Authorize(Policy = Policies.Trainer)]
public sealed class PreviewModel(LessonQueries lessons, LessonTexts texts, Words words) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    public LessonPlace Place { get; private set; } = new();

    public IReadOnlyList<LessonLine> Lines { get; private set; } = [];

    public LessonArticle Article { get; private set; } = null!;

    public string Home => $"/modules/{Place.ModuleCode}";

    public LessonLine? Previous => Lines.LastOrDefault(l => l.Position < Article.Line.Position);

    public LessonLine? Next => Lines.FirstOrDefault(l => l.Position > Article.Line.Position);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await lessons.Preview(Code.ToUpperInvariant()) is not { } place)
        {
            return NotFound();
        }

        Place = place;
        Lines = await lessons.Lines(place, In, words.Language.Tag);
        if (LessonArticle.Of(place, Lines, await lessons.Texts(place, Number), Number, $"{Home}/lessons/{Number}", texts, In, words.Language.Tag) is not { } article)
        {
            return NotFound();
        }

        Article = article;
        return Page();
    }
}
