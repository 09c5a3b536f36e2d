using Lms.Assessments.Questions;
using Lms.Assessments.Values;
using Lms.Data.Questions;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Questions;

/// <summary>The questions of a session: everybody in it asks and votes, trainers settle.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(SessionAccessQueries sessions, CurrentPerson me, RoomQuestions room, AskQuestion ask, UpvoteQuestion upvote, SettleQuestion settle, Words words)
    : SessionFormPage(sessions, me)
{
    public QuestionsView View { get; private set; } = null!;

    /// <summary>What is being asked.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Which question a button belongs to.</summary>
    [BindProperty]
    public Guid Question { get; set; }

    private string Place => WayBack($"{Home}/questions", "questions", "results");

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        View = await room.Room(Access);
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

    /// <param name="key">Of the form's or the script's making.</param>
    public async Task<IActionResult> OnPostAsync(string? key)
    {
        if (string.IsNullOrEmpty(key) || key.Length > 60)
        {
            return BadRequest();
        }

        return await ask.Run(Id, Text, key, Me.Scope) is { } question ? Done(words["questions.asked_now"], Place, new { question }) : NotFound();
    }

    public async Task<IActionResult> OnPostUpvoteAsync() =>
        await upvote.Run(Id, Question, Me.Scope) is { } votes ? Done(words["questions.upvoted_now"], Place, new { votes }) : NotFound();

    /// <param name="act">A <see cref="QuestionAct"/>; removing is asked about on the question's own page.</param>
    public async Task<IActionResult> OnPostSettleAsync(string? act) =>
        Code.TryRead<QuestionAct>(act, out var what) && what != QuestionAct.Remove && await settle.Run(Id, Question, what, null, Me.Scope)
            ? Done(words["questions.settled_" + act], Place)
            : NotFound();
}
