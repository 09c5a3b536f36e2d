using Lms.Data.Messages;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Messages;

/// <summary>What trainers wrote to everybody; for trainers also what they noted for one another.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(SessionAccessQueries sessions, CurrentPerson me, MessageQueries messages, SendMessage send, Words words) : SessionFormPage(sessions, me)
{
    public IReadOnlyList<SentMessage> Messages { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>To the trainers only.</summary>
    [BindProperty]
    public bool Note { get; set; }

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Messages = Access.MayRun ? await messages.LastWithNotes(Id, 200) : await messages.Last(Id, 200);
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

    public async Task<IActionResult> OnPostAsync() => await send.Run(Id, Text, Note, Me.Scope)
        ? Done(Note ? words["messages.noted_now"] : words["messages.sent_now"], WayBack($"{Home}/messages", "", "plan"))
        : NotFound();
}
