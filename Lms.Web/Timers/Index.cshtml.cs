using Lms.Assessments.Sessions;
using Lms.Data.Sessions;
using Lms.Data.Timers;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Timers;

/// <summary>The countdown of a session; its lead sets it and takes it off.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(SessionAccessQueries sessions, CurrentPerson me, TimerQueries timers, SetTimer set, Words words) : SessionFormPage(sessions, me)
{
    public TimerSet? Timer { get; private set; }

    private string Place => WayBack($"{Home}/timer", "", "plan");

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Timer = await timers.Find(Id);
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !(Access.IsTrainee || Access.MayRun))
        {
            return NotFound();
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int minutes, string? label) =>
        await set.Run(Id, minutes, label, Me.Scope) is { } endsAt ? Done(words["timers.set_now"], Place, new { endsAt }) : NotFound();

    public async Task<IActionResult> OnPostClearAsync() => await set.Clear(Id, Me.Scope) ? Done(words["timers.cleared_now"], Place) : NotFound();
}
