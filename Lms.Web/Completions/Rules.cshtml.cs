using Lms.Assessments.Completions;
using Lms.Data.Completions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Completions;

/// <summary>The versions of a module's rule, who runs under which, and the next one: looked at on real people before it is published.</summary>
[Authorize(Policies.Administrator)]
public sealed class RulesModel(RuleQueries rules, PublishRule publish, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public RuleForm Input { get; set; } = new();

    /// <summary>The rule whose preview was on the page when the form was sent, as its text.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>A version whose text the form starts from.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    public ModuleRules Rules { get; private set; } = null!;

    public IReadOnlyList<RuleCohort> Cohorts { get; private set; } = [];

    /// <summary>Of the form as it was sent; null before.</summary>
    public RulePreview? Preview { get; private set; }

    public CompletionRule? Proposed { get; private set; }

    public IEnumerable<SelectListItem> Levels =>
        Enumerable.Range(1, WorkPiece.UsualLevels).Select(l => new SelectListItem(words["completions.level", ("level", l)], l.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .Prepend(new SelectListItem(words["completions.not_asked"], ""));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        Input = RuleForm.Of((Rules.Versions.FirstOrDefault(v => v.Number == From) ?? Rules.InForce).Rule);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        if (!await Find())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var asked = Input.Requirements();
        if (asked.Count > 0)
        {
            Proposed = CompletionRule.Of(Rules.Versions[0].Number + 1, asked);
            Preview = await rules.Preview(Rules.ModuleId, Proposed, clock.GetUtcNow());
        }

        // Nothing is published that was not seen on real people first; another version made meanwhile gives another number.
        if (act != "publish" || Proposed?.ToJson() != Seen)
        {
            if (asked.Count == 0)
            {
                ModelState.AddModelError("", words["errors.rule.nothing"]);
                return await AgainAsync();
            }

            Seen = Proposed!.ToJson();
            ModelState.Remove(nameof(Seen));
            return Page();
        }

        return await publish.Run(Rules.Code, asked, Input.Reason, me.Scope) is { } number
            ? GoSaying(words["completions.published", ("number", number)], $"/modules/{Rules.Code}/rules")
            : NotFound();
    }

    private async Task<bool> Find()
    {
        if (await rules.Find(Code.ToUpperInvariant()) is not { } found)
        {
            return false;
        }

        Rules = found;
        Cohorts = await rules.Cohorts(found.ModuleId, clock.GetUtcNow());
        return true;
    }

    public override Task LoadAsync() => Find();
}
