using Lms.Data;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Surveys;

/// <summary>An asking of the reader's own: the questions while they are open, then what was sent and a supervisor's word on it.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
public sealed class SurveyModel(
    Db db, SurveyDesk desk, SendSurvey send, AskConfirmation ask, WithdrawConfirmation withdraw, Words words, CurrentPerson me, TimeProvider clock) : SurveyPage(desk, send, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public IReadOnlyList<ConfirmationRow> Confirmations { get; private set; } = [];

    protected override string Address => $"/surveys/{Id}";

    protected override string ThanksAddress => Address;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
        {
            return NotFound();
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAskAsync() =>
        await ask.Run(Id, me.Id) ? GoSaying(words["surveys.confirm_made"], Address + "#confirm") : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(Guid confirmation) =>
        await withdraw.Run(Id, confirmation, me.Id) ? GoSaying(words["surveys.confirm_withdrawn"], Address + "#confirm") : NotFound();

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Confirmations = await db.Confirmations(Id);
    }

    protected override Task<SurveyRow?> FindAsync() => db.FindSurvey(Id, me.Id);

    protected override async Task<IActionResult> Gone()
    {
        // Over meanwhile: its page says so. Not there: nothing does.
        return View is null ? NotFound() : await AgainAsync();
    }
}
