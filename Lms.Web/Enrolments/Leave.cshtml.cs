using Lms.Data.Enrolments;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Enrolments;

/// <summary>The two ways out of a cohort: on in another of the same module, or out of it. For the person, and for who manages the cohort.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class LeaveModel(LeaveQueries queries, TransferEnrolment transfer, WithdrawEnrolment withdraw, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public LeaveView At { get; private set; } = new();

    public IReadOnlyList<TransferTarget> Targets { get; private set; } = [];

    public Guid? To { get; private set; }

    public string? TransferReason { get; private set; }

    public string? Why { get; private set; }

    public bool IsOwn => At.PersonId == me.Id;

    public bool MayLeave => clock.GetUtcNow() < At.EndsAt && At.CohortState == "planned";

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostTransferAsync(Guid? to, string? reason)
    {
        (To, TransferReason) = (to, reason);
        if (!await Load())
        {
            return NotFound();
        }

        if (to is not { } chosen)
        {
            return await Wrong(nameof(to), "errors.transfer.nothing_chosen");
        }

        var code = Targets.FirstOrDefault(t => t.CohortId == chosen)?.Code ?? "";
        if (await transfer.Run(Id, chosen, reason, me.Scope) is null)
        {
            return NotFound();
        }

        return IsOwn
            ? GoSaying(words["enrolments.transferred_me", ("code", code)], "/")
            : GoSaying(words["enrolments.transferred", ("name", At.NativeName), ("code", code)], $"/cohorts/{At.CohortId}#transfers");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? why, bool sure)
    {
        Why = why;
        if (!await Load())
        {
            return NotFound();
        }

        if (!sure)
        {
            return await Wrong(nameof(sure), "errors.enrolment.not_sure");
        }

        return !await withdraw.Run(Id, why, me.Scope) ? NotFound()
            : IsOwn ? GoSaying(words["enrolments.withdrawn"], "/")
            : GoSaying(words["cohorts.withdrawn_now"], $"/cohorts/{At.CohortId}");
    }

    public override Task LoadAsync() => Load();

    private Task<IActionResult> Wrong(string field, string key)
    {
        ModelState.AddModelError(field, words[key]);
        return AgainAsync();
    }

    private async Task<bool> Load()
    {
        if (await queries.Find(Id, me.Scope, words.Language.Tag) is not { } found)
        {
            return false;
        }

        At = found;
        Targets = found.State == "active" ? await queries.Targets(Id, me.Scope, clock.GetUtcNow()) : [];
        return true;
    }
}
