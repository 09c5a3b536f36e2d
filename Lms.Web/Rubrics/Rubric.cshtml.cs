using Lms.Assessments.Rubrics;
using Lms.Data.Rubrics;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Rubrics;

/// <summary>An edition of a rubric, as a trainee reads it, and what may be done with it.</summary>
[Authorize(Policies.Trainer)]
public sealed class RubricModel(RubricQueries rubrics, WriteRubric write, SettleRubric settle, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public RubricRow At { get; private set; } = new();

    public IReadOnlyList<RubricRow> Editions { get; private set; } = [];

    /// <summary>Its author's, or an administrator's; what came with the content is changed there.</summary>
    public bool MayWrite => At.CreatedBy is { } author && (author == me.Id || me.Scope.Everything);

    public override async Task LoadAsync() => await FindAsync();

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostCopyAsync() =>
        await FindAsync() && await write.Copy(Id, me.Scope) is { } copy ? GoSaying(words["rubrics.copied_now"], $"/rubrics/{copy}/edit") : NotFound();

    public Task<IActionResult> OnPostReadyAsync() => SettleAsync(RubricState.Ready, "rubrics.ready_now");

    public Task<IActionResult> OnPostWithdrawAsync() => SettleAsync(RubricState.Withdrawn, "rubrics.withdrawn_now");

    private async Task<IActionResult> SettleAsync(RubricState state, string said) =>
        await settle.Run(Id, state, me.Scope) ? GoSaying(words[said], $"/rubrics/{Id}") : NotFound();

    private async Task<bool> FindAsync()
    {
        if (await rubrics.Find(Id, me.Scope) is not { } found)
        {
            return false;
        }

        (At, Editions) = (found, await rubrics.Editions(found.SeriesId, me.Scope));
        return true;
    }
}
