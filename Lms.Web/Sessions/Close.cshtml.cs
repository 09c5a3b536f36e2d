using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>Asks once before a session is closed for ever, and says how many people it touches.</summary>
[Authorize(Policies.Trainer)]
public sealed class CloseModel(
    SessionAccessQueries sessions, CurrentPerson me, AttendanceQueries attendances, CloseSession close, Words words, TimeProvider clock) : SessionPage(sessions, me)
{
    public int People { get; private set; }

    public int Present { get; private set; }

    public int Here { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindRunAsync() || !await close.Run(Id, Me.Scope))
        {
            return NotFound();
        }

        return Done(words["attendances.closed"], $"/sessions/{Id}/sheet");
    }

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var everybody = await attendances.Of(Id, clock.GetUtcNow());
        (People, Present, Here) = (everybody.Count, everybody.Count(p => p.Sheet.Present), everybody.Count(p => p.IsHere));
    }
}
