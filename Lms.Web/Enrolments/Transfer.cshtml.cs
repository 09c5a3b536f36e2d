using Lms.Data.Enrolments;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Enrolments;

/// <summary>Takes a transfer back: by the person themselves, or by who manages one of the two cohorts.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class TransferModel(LeaveQueries queries, TransferEnrolment transfer, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The cohort whose page the reader came from; null for the person themselves.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    public TransferRow Transfer { get; private set; } = new();

    public string Back => From is { } cohort ? $"/cohorts/{cohort}#transfers" : "/";

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() => await Load() && await transfer.Undo(Id, me.Scope) ? GoSaying(words["enrolments.undone"], Back) : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await queries.FindTransfer(Id, me.Scope) is not { } found)
        {
            return false;
        }

        Transfer = found;
        return true;
    }
}
