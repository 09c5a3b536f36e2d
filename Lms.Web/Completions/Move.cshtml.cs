using Lms.Data.Cohorts;
using Lms.Data.Completions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Completions;

/// <summary>
/// Moves people of a running cohort to another version of the rule. For officers and administrators: a trainer does not lower the
/// bar of their own cohort. What it would do is shown before it is done.
/// </summary>
[Authorize(Policies.Officer)]
public sealed class MoveModel(BoardQueries boards, RuleQueries rules, MoveQueries moves, MoveToRule move, CohortQueries cohorts, CurrentPerson me, Words words, TimeProvider clock)
    : BoardPage(cohorts, me, words, clock)
{
    [BindProperty]
    public Guid? Rule { get; set; }

    /// <summary>all, or picked.</summary>
    [BindProperty]
    public string Who { get; set; } = "all";

    [BindProperty]
    public List<Guid> Picked { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Version and people whose preview was on the page when the form was sent.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public ModuleRules Rules { get; private set; } = null!;

    public RuleVersion Own { get; private set; } = null!;

    public IReadOnlyList<MovePreview>? Preview { get; private set; }

    public RuleVersion? Target => Rules.Versions.FirstOrDefault(v => v.Id == Rule);

    public IEnumerable<SelectListItem> Versions => Rules.Versions.Select(v => new SelectListItem(
        Words[v == Rules.InForce ? "completions.rule_in_force" : "completions.rule", ("number", v.Number)], v.Id.ToString(), v.Id == (Rule ?? Rules.InForce.Id)));

    public IEnumerable<BoardPerson> Active => Board.People.Where(p => p.State == "active");

    private IReadOnlyCollection<Guid>? People => Who == "picked" ? Picked : null;

    private string Mark => string.Join(' ', Picked.Order().Select(p => p.ToString("N")).Prepend(Who).Prepend(Rule.ToString()));

    public async Task<IActionResult> OnGetAsync() => await Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        if (!await Find() || Target is null || await moves.Preview(Id, Target.Id, People, Me.Scope, Now) is not { } preview)
        {
            return NotFound();
        }

        if (act == "move" && Seen == Mark)
        {
            return await move.Run(Id, Target.Id, People, Reason, Me.Scope) is { } done
                ? GoSaying(Words["completions.moved", ("count", done.Moved), ("completed", done.Completed), ("number", Target.Number)], $"/cohorts/{Id}/rule")
                : NotFound();
        }

        (Preview, Seen) = (preview, Mark);
        ModelState.Remove(nameof(Seen));
        return Page();
    }

    public override async Task LoadAsync()
    {
        if (await Find() && Target is not null)
        {
            Preview = await moves.Preview(Id, Target.Id, People, Me.Scope, Now);
        }
    }

    private async Task<bool> Find()
    {
        if (!await FindBoard(boards) || await rules.Find(Cohort.ModuleCode) is not { } found)
        {
            return false;
        }

        Rules = found;
        var own = await moves.OfCohort(Id);
        Own = found.Versions.First(v => v.Id == own);
        return true;
    }
}
