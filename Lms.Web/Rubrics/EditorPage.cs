using Lms.Assessments.Rubrics;
using Lms.Scheduler.Languages;
using Lms.Web.Lessons;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Rubrics;

/// <summary>What writing a new rubric and changing one share. A row is added or taken away by a button that sends the form and saves nothing.</summary>
public abstract class EditorPage(LanguageList languages) : LmsPage
{
    [BindProperty]
    public RubricInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Languages =>
        languages.All.Select(l => l.Tag).Append(Input.Language).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Select(t => new SelectListItem(TextLanguage.Of(t).Name, t));

    /// <summary>Languages people read in, other than those it has.</summary>
    public IEnumerable<SelectListItem> NextLanguages =>
        [new("–", ""), .. People.Choices.Languages.Where(l => l.Value != Input.Language && Input.Translations.All(t => t.Language != l.Value))];

    public IEnumerable<SelectListItem> LevelCounts => Enumerable.Range(2, Rubric.MostLevels - 1).Select(n => new SelectListItem(n.ToString(System.Globalization.CultureInfo.InvariantCulture), n.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public IActionResult OnPostAdd() => Redrawn(Input.Add);

    public IActionResult OnPostRemove(int row) => Redrawn(() => Input.RemoveAt(row));

    public IActionResult OnPostTranslate() => Redrawn(Input.Translate);

    public IActionResult OnPostForget(int row) => Redrawn(() => Input.Forget(row));

    public IActionResult OnPostRedraw() => Redrawn(() => { });

    private IActionResult Redrawn(Action change)
    {
        change();
        // What is drawn is the changed form and not what was posted.
        ModelState.Clear();
        return Page();
    }
}
