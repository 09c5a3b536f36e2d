using Lms.Assessments.Rules;
using Lms.Data.Assignments;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Assignments;

/// <summary>An assignment changed. What people work on already keeps its groups, and what is marked its rubric.</summary>
[Authorize(Policies.Trainer)]
internal sealed class EditModel(AssignmentQueries assignments, SaveAssignment save, AssignmentChoices choices, CurrentPerson me, Words words, RuleWords rules) : AssignmentFormPage(choices)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AssignmentAccess Access { get; private set; } = null!;

    public override Guid CohortId => Access.Assignment.CohortId;

    public override TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Access.Assignment.TimeZone);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        await LoadAsync();
        Input = AssignmentForm.Of(Access.Assignment, Access.Brief);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (await Check() is { } again)
        {
            return again;
        }

        switch (await save.Change(Id, Input.Version, Input.Plan(Zone), me.Scope))
        {
            case true:
                return GoSaying(words["assignments.saved_now"], $"/assignments/{Id}");
            case null:
                return NotFound();
            default:
                // As the text says: how it is now, and not what was typed over it.
                ModelState.Clear();
                await FindAsync();
                Input = AssignmentForm.Of(Access.Assignment, Access.Brief);
                ModelState.AddModelError("", rules.For(new RuleBroken("stale")));
                return await AgainAsync(StatusCodes.Status409Conflict);
        }
    }

    private async Task<bool> FindAsync()
    {
        if (await assignments.Find(Id, me.Scope) is not { MayRun: true } found)
        {
            return false;
        }

        Access = found;
        return true;
    }
}
