using Lms.Assessments.ActionPlans;
using Lms.Assessments.Meetings;
using Lms.Assessments.Values;
using Lms.Data.ActionPlans;
using Lms.Data.Meetings;
using Lms.Scheduler.Languages;
using Lms.Web.Mentorships;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Meetings;

/// <summary>One meeting for its mentor: held or missed, what both may read, what is theirs alone, files; or calling it off.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MeetingModel(PlanAccessQueries access, MeetingQueries meetings, ActionPlanQueries plans, NoteMeeting note, CancelMeeting cancel, CurrentPerson me, Words words, TimeProvider clock)
    : MenteePage(access, me, words)
{
    [BindProperty(SupportsGet = true)]
    public Guid Meeting { get; set; }

    public MeetingRow Row { get; private set; } = new();

    public IReadOnlyList<CheckpointRow> Checkpoints { get; private set; } = [];

    public Lms.Web.Parts.Kind Look => new MeetingView(Row, ShowsMentor: false, Href: null).Kind;

    public bool HasBegun => Row.StartsAt <= clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int version, string? state, string? shared, string? own, int? day)
    {
        MeetingState? becomes = Code.TryRead<MeetingState>(state, out var said) ? said : null;
        return await FindAsync() && await note.Run(Meeting, version, becomes, shared, own, day, Me.Scope) ? GoSaying(Words["meetings.noted_now"], Home) : NotFound();
    }

    public async Task<IActionResult> OnPostCancelAsync(string? reason) =>
        await FindAsync() && await cancel.Run(Meeting, reason, Me.Scope) ? GoSaying(Words["meetings.cancelled_now"], Home) : NotFound();

    protected override async Task<bool> FindAsync()
    {
        // Of a former mentor's meetings only the shared notes are here to read, on the person's page.
        if (!await base.FindAsync() || await meetings.Find(Meeting, Me.Scope) is not { } found || found.MentorshipId != Mentorship)
        {
            return false;
        }

        Row = found;
        Checkpoints = [.. (await plans.Checkpoints(Mentee.EnrolmentId)).Where(c => c.Standing == CheckpointState.Due || c.Day == found.CheckpointDay)];
        return true;
    }
}
