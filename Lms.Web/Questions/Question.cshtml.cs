using Lms.Assessments.Questions;
using Lms.Data.Questions;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Questions;

/// <summary>One question before a trainer: answered in writing, or taken off for good.</summary>
[Authorize(Policies.SignedIn)]
public sealed class QuestionModel(SessionAccessQueries sessions, CurrentPerson me, QuestionQueries questions, SettleQuestion settle, Words words) : SessionFormPage(sessions, me)
{
    [BindProperty(SupportsGet = true)]
    public Guid Question { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public AskedQuestion Asked { get; private set; } = new();

    private string Place => WayBack($"{Home}/questions", "questions", "results");

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Asked = await questions.Find(Id, Question, Me.Id) ?? new AskedQuestion { Id = Question, State = "removed" };
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindRunAsync() || await questions.Find(Id, Question, Me.Id) is not { } found)
        {
            return NotFound();
        }

        Asked = found;
        Answer = found.Answer;
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync() =>
        await settle.Run(Id, Question, QuestionAct.Answer, Answer, Me.Scope) ? Done(words["questions.settled_answer"], Place) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync() =>
        await settle.Run(Id, Question, QuestionAct.Remove, null, Me.Scope) ? Done(words["questions.removed_now"], Place) : NotFound();
}
