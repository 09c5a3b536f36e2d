using Lms.Assessments.ActionPlans;
using Lms.Assessments.Meetings;
using Lms.Assessments.Values;
using Lms.Data.ActionPlans;
using Lms.Data.Meetings;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.Meetings;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Mentorships;

/// <summary>One of a mentor's people: their plan, the checkpoints, what was talked about, and a contact put down in ten seconds.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MenteeModel(
    PlanAccessQueries access, ActionPlanQueries plans, MeetingQueries meetings, ClosePlan close, SettleCheckpoint checkpoint, RecordContact record, PlanMeeting appoint, CurrentPerson me, Words words, TimeProvider clock)
    : MenteePage(access, me, words)
{
    public IReadOnlyList<ActionPlanView> Plans { get; private set; } = [];

    public IReadOnlyList<CheckpointRow> Checkpoints { get; private set; } = [];

    public IReadOnlyList<MeetingRow> Meetings { get; private set; } = [];

    public MeetingRow? Next { get; private set; }

    public DateOnly Today { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Now on the mentor's wall, as a date field holds it.</summary>
    public string NowLocal => WallClock.Text(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);

    /// <summary>A meeting of this mentorship opens; one with a former mentor is read here, with that mentor's name.</summary>
    public MeetingView View(MeetingRow meeting) => meeting.MentorshipId == Mentorship ? new(meeting, ShowsMentor: false, $"{Home}/meetings/{meeting.Id}") : new(meeting, ShowsMentor: true, null);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostContactAsync(string kind, string? starts, int? minutes, string? shared, string? own, int? day)
    {
        if (!await FindAsync() || !Code.TryRead<MeetingKind>(kind, out var how))
        {
            return NotFound();
        }

        // A time nobody changed is now to the minute, and a minute ago is what it was.
        var local = WallClock.Parse(starts) ?? WallClock.Parse(NowLocal)!.Value;
        var at = WallClock.Instant(local, Zone);
        return await record.Run(Mentorship, how, (WallClock.Text(local), at), Me.TimeZone, minutes ?? 15, shared, own, day, Me.Scope) is not null
            ? GoSaying(Words["mentorships.contact_kept"], Home)
            : NotFound();
    }

    /// <summary>A meeting to come, at a time both agreed on.</summary>
    public async Task<IActionResult> OnPostAppointAsync(string how, string? at, int? length, string? place)
    {
        if (!await FindAsync() || !Code.TryRead<MeetingKind>(how, out var kind))
        {
            return NotFound();
        }

        if (WallClock.Parse(at) is not { } local)
        {
            ModelState.AddModelError("", Words["meetings.appoint_when_needed"]);
            return await AgainAsync();
        }

        return await appoint.Run(Mentorship, kind, (WallClock.Text(local), WallClock.Instant(local, Zone)), Me.TimeZone, length ?? 0, place, Me.Scope) is not null
            ? GoSaying(Words["meetings.appointed_now"], Home)
            : NotFound();
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid plan, int version, string? outcome, string? reason)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (!Code.TryRead<PlanOutcome>(outcome, out var how))
        {
            ModelState.AddModelError("", Words["mentorships.outcome_needed"]);
            return await AgainAsync();
        }

        return await close.Run(plan, version, how, reason, Me.Scope) ? GoSaying(Words["mentorships.plan_closed"], Home) : NotFound();
    }

    public async Task<IActionResult> OnPostReopenAsync(Guid plan, int version, string? reason) =>
        await FindAsync() && await close.Reopen(plan, version, reason, Me.Scope) ? GoSaying(Words["mentorships.plan_reopened"], Home) : NotFound();

    public async Task<IActionResult> OnPostCheckpointAsync(int day, string state) =>
        await FindAsync() && Code.TryRead<CheckpointState>(state, out var wanted) && await checkpoint.Run(Mentee.EnrolmentId, day, wanted, Me.Scope)
            ? GoSaying(Words["mentorships.checkpoint_kept"], Home)
            : NotFound();

    protected override async Task<bool> FindAsync()
    {
        if (!await base.FindAsync())
        {
            return false;
        }

        var now = Now;
        Today = Mentee.Today(now);
        Plans = await plans.OfEnrolment(Mentee.EnrolmentId);
        Checkpoints = await plans.Checkpoints(Mentee.EnrolmentId);
        Meetings = await meetings.OfEnrolment(Mentee.EnrolmentId, Me.Scope);
        Next = Meetings.Where(m => m.Standing == MeetingState.Planned && m.EndsAt > now).MinBy(m => m.StartsAt);
        return true;
    }
}
