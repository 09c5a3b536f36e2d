using Lms.Data.Lessons;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Lessons;

/// <summary>A lesson in somebody's own training: text, language, place in it, and that it was read.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class LessonModel(LessonQueries lessons, ReadLesson read, KeepReadingPosition keep, LessonTexts texts, CurrentPerson person, Words words, TimeProvider clock) : LmsPage
{
    [FromRoute]
    public Guid Enrolment { get; set; }

    [FromRoute]
    public string Number { get; set; } = "";

    /// <summary>The language asked for by one tap.</summary>
    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    public LessonPlace Place { get; private set; } = new();

    public LessonList List { get; private set; } = new([], null, "");

    public LessonArticle Article { get; private set; } = null!;

    public string Home => $"/enrolments/{Enrolment}/lessons";

    /// <summary>The choice of language goes along to the next lesson, also where no script could keep it.</summary>
    public string Chosen => In is null ? "" : "?in=" + Uri.EscapeDataString(In);

    public LessonLine? Previous => List.Lines.LastOrDefault(l => l.Position < Article.Line.Position);

    public LessonLine? Next => List.Lines.FirstOrDefault(l => l.Position > Article.Line.Position);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await lessons.Place(person.Id, Enrolment, words.Language.Tag) is not { } place)
        {
            return NotFound();
        }

        if (place.StartsAt > clock.GetUtcNow())
        {
            return LocalRedirect(Home);
        }

        Place = place;
        string?[] wanted = [In, place.ReadingLanguage, words.Language.Tag];
        List = new LessonList(await lessons.Lines(place, wanted), Home + "/", words.Language.Tag);
        if (LessonArticle.Of(place, List.Lines, await lessons.Texts(place, Number), Number, $"{Home}/{Number}", texts, wanted) is not { } article)
        {
            return NotFound();
        }

        Article = article;
        return this.Unchanged(words.Language.Tag, person.NativeName, article.Variant.Language, article.Variant.Markdown, article.Variant.PositionBasisPoints, string.Join(',', List.Lines.Select(l => l.ReadAt?.UtcTicks)))
            ?? Page();
    }

    public async Task<IActionResult> OnPostReadAsync(string variant)
    {
        if (await read.Run(person.Id, Enrolment, Number, variant) is null || await lessons.Place(person.Id, Enrolment) is not { } place)
        {
            return NotFound();
        }

        var lines = await lessons.Lines(place);
        var next = lines.SkipWhile(l => l.Number != Number).Skip(1).FirstOrDefault();
        return GoSaying(words["lessons.marked", ("number", Number)], next is null ? Home : $"{Home}/{next.Number}{Chosen}");
    }

    /// <summary>From the page's script, every few seconds at most; nothing to show.</summary>
    public async Task<IActionResult> OnPostPositionAsync(string variant, int position) =>
        await keep.Run(person.Id, Enrolment, Number, variant, position) ? new NoContentResult() : NotFound();
}
