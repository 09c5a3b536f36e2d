using Lms.Assessments.Submissions;
using Lms.Data.Submissions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Submissions;

/// <summary>
/// One's own work: writing, handing in, what came back, and every round before. A plain form that works without script; what its
/// script adds goes through <see cref="DraftApi"/> and the same deeds. Who runs the cohort reads it.
/// </summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class SubmissionModel(SubmissionQueries submissions, SaveDraft save, HandIn handIn, ChangeMembers members, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What stands in the field of the form.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The version of the draft it was typed over.</summary>
    [BindProperty]
    public int Over { get; set; }

    /// <summary>The script's count of the page's texts, and where it began; 0 without script.</summary>
    [BindProperty]
    public long Seq { get; set; }

    [BindProperty]
    public long First { get; set; }

    /// <summary>Names the hand-in: sent twice it is one.</summary>
    [BindProperty]
    public string? Key { get; set; }

    public SubmissionAccess Access { get; private set; } = null!;

    public StoredSubmission Stored { get; private set; } = null!;

    public Submission Submission => Stored.Submission;

    public SubmissionDraft? Draft { get; private set; }

    public IReadOnlyList<SubmissionMember> Members { get; private set; } = [];

    /// <summary>Who may still be taken into a group made in the assignment.</summary>
    public IReadOnlyList<SubmissionMember> Free { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyDictionary<Guid, string> FileNames { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Somebody else's text that came in between; shown beside what was typed.</summary>
    public SubmissionDraft? Theirs { get; private set; }

    /// <summary>True when somebody hands in and has not been asked yet.</summary>
    public bool AsksSure { get; private set; }

    public bool MayWrite => Access.IsMember && Submission.IsOpen;

    public bool MakesOwnGroup => Stored.Assignment is { IsGroup: true } && Stored.Row.GroupId is null;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>How late it would be, handed in now; zero in time or in a round after feedback.</summary>
    public TimeSpan LateNow => Submission.Round == 0 && Now > Stored.Assignment.DueAt ? Now - Stored.Assignment.DueAt : TimeSpan.Zero;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (Access.HidesPeople)
        {
            // The marking page shows the same work without whose it is.
            return LocalRedirect($"/marks/{Id}");
        }

        (Text, Over, Key) = (Draft?.Text ?? "", Draft?.Version ?? 0, NewKey());
        return Page();
    }

    /// <param name="go"><c>save</c>, <c>submit</c> (asks first) or <c>sure</c>.</param>
    public async Task<IActionResult> OnPostAsync(string? go)
    {
        if (!await FindAsync() || !Access.IsMember)
        {
            return NotFound();
        }

        var sent = new SentDraft(Text, Over, Seq, First);
        var receipt = go == "sure" ? await handIn.Run(Id, sent, Key, me.Scope) : await save.Run(Id, sent, me.Scope);
        if (receipt is null)
        {
            return NotFound();
        }

        if (receipt.IsConflict)
        {
            return await Beside(receipt.Stands);
        }

        if (go == "submit")
        {
            await FindAsync();
            ModelState.Clear();
            (AsksSure, Text, Over, Key) = (true, receipt.Stands.Text, receipt.Stands.Version, Key ?? NewKey());
            return Page();
        }

        return GoSaying(words[go == "sure" ? "submissions.handed_in_now" : "submissions.saved_now"], $"/submissions/{Id}");
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid enrolment) =>
        await FindAsync() && await members.Run(Id, enrolment, takeIn: true, me.Scope) ? GoSaying(words["submissions.taken_now"], $"/submissions/{Id}") : NotFound();

    public async Task<IActionResult> OnPostLetGoAsync(Guid enrolment) =>
        await FindAsync() && await members.Run(Id, enrolment, takeIn: false, me.Scope) ? GoSaying(words["submissions.let_go_now"], $"/submissions/{Id}") : NotFound();

    public override Task LoadAsync() => FindAsync();

    // Both texts on one page; what is saved next is saved over the one that stands.
    private async Task<IActionResult> Beside(SubmissionDraft stands)
    {
        ModelState.Clear();
        (Theirs, Over, Key) = (stands, stands.Version, Key ?? NewKey());
        return await AgainAsync(StatusCodes.Status409Conflict);
    }

    private static string NewKey() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(12));

    private async Task<bool> FindAsync()
    {
        if (await submissions.Access(Id, me.Scope) is not { } access || !(access.IsMember || access.MayRun) || await submissions.Find(Id) is not { } stored)
        {
            return false;
        }

        (Access, Stored) = (access, stored);
        Draft = await submissions.Draft(Id);
        Members = await submissions.Members(Id);
        Free = MakesOwnGroup && MayWrite ? await submissions.Free(stored.Row.AssignmentId) : [];
        Names = await submissions.Names(Stored.Assignment.IsBlind ? [] : [.. Submission.Returns.Select(r => r.By).Distinct()]);
        FileNames = await submissions.FileNames([.. Submission.HandIns.SelectMany(h => h.Uploads).Distinct()]);
        return true;
    }
}
