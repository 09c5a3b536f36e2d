using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>When, where and what a session is, changed until it ended. Its people are written when what they noted changes.</summary>
[Authorize(Policies.Trainer)]
internal sealed class EditModel(SessionAccessQueries sessions, ChangeSession change, SessionChoices choices, Db db, CurrentPerson me, Words words, RuleWords rules)
    : SessionPage(sessions, me)
{
    [BindProperty]
    public SessionForm Input { get; set; } = new();

    public string Lead => words[Access.Standing == SessionState.Draft ? "sessions.edit_lead_draft" : "sessions.edit_lead"];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindRunAsync() || Access.Standing is SessionState.Closed or SessionState.Cancelled)
        {
            return NotFound();
        }

        Input = SessionForm.Of((await db.FindSession(Id))!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        Input.Check(ModelState, choices, words["errors.session.video"]);
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        try
        {
            return await change.Run(Id, Input.Version, Input.Details(), Me.Scope) ? GoSaying(words["sessions.saved_now"], $"/sessions/{Id}") : NotFound();
        }
        catch (RuleBroken broken) when (broken.Code == "stale")
        {
            // As the text says: how it is now, and not what was typed over it.
            ModelState.Clear();
            Input = SessionForm.Of((await db.FindSession(Id))!);
            ModelState.AddModelError("", rules.For(broken));
            return await AgainAsync(RuleWords.Status(broken));
        }
    }
}
