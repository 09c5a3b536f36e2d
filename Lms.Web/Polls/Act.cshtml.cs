using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Polls;

/// <summary>The one-tap acts of the console on one poll. The page itself is only seen where a rule said no.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ActModel(
    SessionAccessQueries sessions, CurrentPerson me, OpenPoll open, ClosePoll close, ShowResults results, RemovePrepared remove, Words words) : SessionPage(sessions, me)
{
    [FromRoute]
    public Guid Poll { get; set; }

    [FromRoute]
    public string Act { get; set; } = "";

    private string Console => $"/sessions/{Id}/console#results";

    public async Task<IActionResult> OnGetAsync() => await FindRunAsync() ? LocalRedirect(Console) : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        var done = Act switch
        {
            "open" => await open.Run(Id, Poll, Me.Scope),
            "close" => await close.Run(Id, Poll, Me.Scope),
            "show" => await results.Run(Id, Poll, Me.Scope),
            "hide" => await results.Hide(Id, Poll, Me.Scope),
            _ => await remove.Run(Id, Poll, Me.Scope),
        };
        return done ? Done(words[$"polls.done_{Act}"], Console) : NotFound();
    }
}
