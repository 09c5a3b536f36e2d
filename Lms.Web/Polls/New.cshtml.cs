using Lms.Assessments.Sessions;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Polls;

/// <summary>Writes a poll, or picks one of the module's or an item of the bank; opens it at once where that was asked and this trainer leads.</summary>
[Authorize(Policies.SignedIn)]
public sealed class NewModel(SessionAccessQueries sessions, CurrentPerson me, PreparePoll prepare, OpenPoll open, ConsolePolls console, Words words) : SessionPage(sessions, me)
{
    [BindProperty]
    public PollInput Input { get; set; } = new();

    public PollDeskView Desk { get; private set; } = null!;

    private string Console => $"/sessions/{Id}/console#results";

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Desk = await console.Desk(Access);
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        Input.MayChange = true;
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? go)
    {
        if (!await FindRunAsync() || await prepare.Run(Id, Input.ToNew([words["polls.true"], words["polls.false"]]), Me.Scope) is not { } poll)
        {
            return NotFound();
        }

        if (go == "open" && Access.LeadId == Me.Id && Access.Standing == SessionState.Open)
        {
            await open.Run(Id, poll, Me.Scope);
            return Done(words["polls.opened_now"], Console, new { poll });
        }

        return Done(words["polls.prepared_now"], Console, new { poll });
    }
}
