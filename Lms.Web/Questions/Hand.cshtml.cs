using Lms.Data.Questions;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Questions;

/// <summary>One's own hand; for who runs the session, everybody's in their order.</summary>
[Authorize(Policies.SignedIn)]
public sealed class HandModel(SessionAccessQueries sessions, CurrentPerson me, RoomQuestions room, RaiseHand raise, LowerHand lower, Words words) : SessionFormPage(sessions, me)
{
    public QuestionsView View { get; private set; } = null!;

    private string Place => WayBack($"{Home}/hand", "questions", "results");

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        View = Access.MayRun ? await room.Console(Access) : await room.Room(Access);
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

    /// <param name="up">Raise, or take down.</param>
    public async Task<IActionResult> OnPostAsync(bool up) => up
        ? await raise.Run(Id, Me.Scope) ? Done(words["questions.hand_up_now"], Place, new { up }) : NotFound()
        : await lower.Run(Id, Me.Id, Me.Scope) ? Done(words["questions.hand_down_now"], Place, new { up }) : NotFound();

    /// <param name="person">Whose; nobody = all.</param>
    public async Task<IActionResult> OnPostLowerAsync(Guid? person) =>
        await (person is { } one ? lower.Run(Id, one, Me.Scope) : lower.All(Id, Me.Scope)) ? Done(words["questions.lowered_now"], Place) : NotFound();
}
