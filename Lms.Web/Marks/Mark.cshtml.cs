using Lms.Data.Marks;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Marks;

/// <summary>
/// Marking one piece of work: the work on one side, the rubric on the other. Everything is saved as it is typed; every button carries
/// the whole sheet, so that nothing typed is lost when a button comes before a save.
/// </summary>
[Authorize(Policies.Trainer)]
public sealed class MarkModel(
    MarkQueries marks, CommentQueries comments, OpenSheet open, SaveSheet save, GiveMarks give, ReturnWork giveBack, KeepComment bank, CurrentPerson me, Reader reader, Words words, TimeProvider clock)
    : MarkingPage(marks, me, words, clock)
{
    public IReadOnlyList<MarkComment> Bank { get; private set; } = [];

    public bool IsOpen => At.Own is { Standing: Assessments.Marks.MarkSheetState.Open } && At.IsWaiting(At.Stored.Submission.Round);

    /// <summary>The keys of the script, as they are shown.</summary>
    public static IEnumerable<(string[] Keys, string What)> Keys(int levels) =>
    [
        ([.. Enumerable.Range(1, levels).Select(l => l.ToString(System.Globalization.CultureInfo.InvariantCulture))], "marks.key_level"),
        (["j", "k", "↓", "↑"], "marks.key_move"),
        (["c"], "marks.key_comment"),
        (["f"], "marks.key_feedback"),
        (["Esc"], "marks.key_back"),
        (["Ctrl", "Enter"], "marks.give_next"),
        (["n"], "marks.key_next"),
    ];

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Bank = await comments.Of(Me.Id);
        // Shown again after a refusal: the sheet itself was saved before, under this number.
        Input.Seq = At?.Own?.ClientSeq ?? Input.Seq;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Bank = await comments.Of(Me.Id);
        Input = At.Own is { } own ? SheetForm.Of(own.Sheet, own.Round, own.ClientSeq) : new SheetForm { Round = At.Stored.Submission.Round };
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync() => await open.Run(Submission, Me.Scope) is null ? NotFound() : LocalRedirect(Here);

    public async Task<IActionResult> OnPostSaveAsync() => await KeepAsync() is not { } kept ? NotFound()
        : IsScript ? new JsonResult(new { seq = kept.ClientSeq, newest = kept.IsNewest, text = Words["marks.saved", ("time", Words.Dates.Second(kept.SavedAt, reader.Zone))] })
        : GoSaying(Words["marks.saved_now"], Here);

    public async Task<IActionResult> OnPostGiveAsync(string? then)
    {
        if (await KeepAsync() is null || await give.Run(Submission, Input.Round, Me.Scope) is not { } given)
        {
            return NotFound();
        }

        var said = Words[$"marks.given_{Assessments.Values.Code.Of(given)}"];
        return given == GivenMarks.Differ && then != "next" ? GoSaying(said, $"/marks/{Submission}/settle") : await OnAsync(said, then);
    }

    public async Task<IActionResult> OnPostReturnAsync(string? then) =>
        await KeepAsync() is not null && await giveBack.Run(Submission, Input.Round, Me.Scope) ? await OnAsync(Words["marks.returned_now"], then) : NotFound();

    public async Task<IActionResult> OnPostLeaveAsync() =>
        await open.Leave(Submission, Me.Scope) ? GoSaying(Words["marks.left_now"], "/marks") : NotFound();

    public async Task<IActionResult> OnPostNextAsync() =>
        At is null && !await FindAsync() ? NotFound() : await OnAsync(null, "next");

    /// <summary>Puts a sentence of the bank into its field, for a page without script; with it, only counts that it was picked.</summary>
    /// <param name="pick">The sentence and the field: <c>id:seen</c>, <c>id:c1</c>.</param>
    public async Task<IActionResult> OnPostPickAsync(string? pick)
    {
        var parts = (pick ?? "").Split(':');
        if (parts is not [var id, var field] || !Guid.TryParse(id, out var comment) || (await comments.Of(Me.Id)).FirstOrDefault(c => c.Id == comment) is not { } sentence)
        {
            return NotFound();
        }

        await bank.Use(Me.Id, comment);
        if (IsScript)
        {
            return new JsonResult(new { });
        }

        switch (field)
        {
            case "seen": Input.Seen = Add(Input.Seen, sentence.Text); break;
            case "effect": Input.Effect = Add(Input.Effect, sentence.Text); break;
            case "next_time": Input.NextTime = Add(Input.NextTime, sentence.Text); break;
            default: Input.Note[field] = Add(Input.Note.GetValueOrDefault(field), sentence.Text); break;
        }

        return await KeepAsync() is null ? NotFound() : LocalRedirect($"{Here}#f-{field}");
    }

    /// <summary>Keeps what stands in a field as a sentence of the bank.</summary>
    /// <param name="keep">The field: <c>seen</c>, <c>c1</c>.</param>
    public async Task<IActionResult> OnPostKeepAsync(string keep)
    {
        if (await KeepAsync() is null || !await FindAsync())
        {
            return NotFound();
        }

        var (part, name, text) = keep switch
        {
            "seen" => (keep, null, Input.Seen),
            "effect" => (keep, null, Input.Effect),
            "next_time" => (keep, null, Input.NextTime),
            _ => (MarkComment.OnCriterion, At.Rubric.Find(keep)?.Name, Input.Note.GetValueOrDefault(keep)),
        };
        var id = await bank.Add(Me.Id, part, name, text);
        return IsScript ? new JsonResult(new { id, text = text?.Trim(), said = Words["marks.kept_now"] }) : GoSaying(Words["marks.kept_now"], $"{Here}#f-{keep}");
    }

    private static string Add(string? before, string sentence) => string.IsNullOrWhiteSpace(before) ? sentence : before.TrimEnd() + "\n" + sentence;

    private Task<SavedSheet?> KeepAsync() => save.Run(Submission, Input.Round, Input.Seq + 1, Input.Marks, Input.Feedback, Me.Scope);

    // The next work is taken at once: from now on others see who is on it.
    private async Task<IActionResult> OnAsync(string? said, string? then)
    {
        if (then == "next" && await Queries.Next(Submission, Of, Me.Scope) is { } next && await TakeAsync(next.SubmissionId))
        {
            return Go(said, $"/marks/{next.SubmissionId}{Query}");
        }

        return then == "next" ? Go(said ?? Words["marks.none_left"], "/marks") : Go(said, "/marks");
    }

    private IActionResult Go(string? said, string to) => said is null ? LocalRedirect(to) : GoSaying(said, to);

    private async Task<bool> TakeAsync(Guid next)
    {
        try
        {
            return await open.Run(next, Me.Scope) is not null;
        }
        catch (Assessments.Rules.RuleBroken)
        {
            return false; // somebody was a moment quicker: the list shows what else waits
        }
    }
}
