using Lms.Assessments.Marks;
using Lms.Assessments.Submissions;
using Lms.Data.Marks;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Marks;

/// <summary>What is decided after marks were given: two that differ are settled, a mark is changed for a reason, an appeal is answered.</summary>
[Authorize(Policies.Trainer)]
public sealed class SettleModel(
    MarkQueries marks, SettleMarks settle, ChangeMark change, AnswerAppeal answer, CurrentPerson me, Words words, TimeProvider clock) : MarkingPage(marks, me, words, clock)
{
    public bool Differs => At.State(Now) == QueueState.Differs && At.Stored.Submission.State == SubmissionState.HandedIn;

    public bool IsAppealed => At.Stored.Submission.State == SubmissionState.Appealed;

    public bool IsMarked => At.Stored.Submission.State == SubmissionState.Marked;

    /// <summary>Why this person may not do what is to be done; null where they may.</summary>
    public Assessments.Rules.RuleBroken? Refusal => IsAppealed ? AppealRule.Answerer(At.Marker, At.Stored.Assignment.IsIndependent, At.GaveTheMark) : At.Refusal;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Input = Differs ? Start() : SheetForm.Of(At.Stored.Submission);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await settle.Run(Submission, Input.Round, Input.Marks, Input.Feedback, Me.Scope) ? GoSaying(Words["marks.given_marked"], "/marks") : NotFound();

    public async Task<IActionResult> OnPostChangeAsync() =>
        await change.Run(Submission, Input.Marks, Input.Feedback, Input.Reason, Me.Scope) ? GoSaying(Words["marks.changed_now"], $"/marks/{Submission}") : NotFound();

    /// <param name="stands">True where the mark stays as it is.</param>
    public async Task<IActionResult> OnPostAnswerAsync(bool stands) =>
        await answer.Run(Submission, stands ? null : (Input.Marks, Input.Feedback), Input.Reason, Me.Scope) ? GoSaying(Words["marks.answered_now"], "/marks") : NotFound();

    // Where the two agree, that is the level; where they do not, nobody has decided yet.
    private SheetForm Start()
    {
        var (first, second) = (At.Given[0].Sheet, At.Given[1].Sheet);
        var agreed = At.Rubric.Criteria.Select(c => (first.Find(c.Key), second.Find(c.Key))).Where(p => p.Item1?.Level == p.Item2?.Level).Select(p => p.Item1!);
        return SheetForm.Of(new MarkSheet([.. agreed], FeedbackRule.Both(first.Feedback, second.Feedback)), At.Stored.Submission.Round, 0);
    }
}
