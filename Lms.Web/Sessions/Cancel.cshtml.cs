using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Sessions;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>Asks before a session is called off, says how many people it touches, and wants a reason to write them.</summary>
[Authorize(Policies.Trainer)]
internal sealed class CancelModel(SessionAccessQueries sessions, SessionQueries queries, CancelSession cancel, CurrentPerson me, Words words) : SessionPage(sessions, me)
{
    [BindProperty, Display(Name = "sessions.cancel_reason"), Required, StringLength(CancelSession.LongestReason)]
    public string? Reason { get; set; }

    public long People { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Access.MayRun && SessionChangeRule.CancelRefusal(Access.Standing) is null ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await cancel.Run(Id, Reason, Me.Scope) ? GoSaying(words["sessions.cancelled_now"], $"/sessions/{Id}") : NotFound();
    }

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        People = Access.MayRun && Access.Standing != SessionState.Draft ? await queries.CountEnrolled(Access.CohortId) : 0;
    }
}
