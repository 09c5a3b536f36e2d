using Lms.Assessments.Meetings;
using Lms.Data;
using Lms.Data.ActionPlans;
using Lms.Data.Meetings;
using Lms.Data.Mentorships;
using Lms.Data.Uploads;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Lms.Web.Meetings;

/// <summary>A participant's own mentor: who it is, the next meeting, times to take with one tap, and what was talked about.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class MentorModel(
    PlanAccessQueries access, MentoringQueries mentoring, MeetingQueries meetings, SlotQueries slots, BookSlot book, CancelMeeting cancel, UploadQueries uploads, Db db,
    IOptions<MentoringSettings> settings, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    private const int Most = 60;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Shows the times to move the planned meeting to.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Move { get; set; }

    public PlanAccess Access { get; private set; } = new();

    public MyMentor? Mentor { get; private set; }

    public MeetingRow? Next { get; private set; }

    public IReadOnlyList<MeetingRow> Past { get; private set; } = [];

    /// <summary>Past meetings with files. Files of a meeting are both sides' to read; what a mentor keeps alone is the private note.</summary>
    public IReadOnlySet<Guid> WithFiles { get; private set; } = new HashSet<Guid>();

    public IReadOnlyList<SlotRow> Open { get; private set; } = [];

    public bool MayChangeNext => Next is not null && MeetingRule.MayChange(Next.StartsAt, clock.GetUtcNow(), settings.Value.Notice);

    public TimeSpan Notice => settings.Value.Notice;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(me.TimeZone);

    public string Address => $"/enrolments/{Id}/mentor";

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostBookAsync(Guid slot) =>
        await db.FindSlotPlace(slot) is { } place && await book.Run(Id, slot, MeetingPlace.KindAt(place), me.Scope) is not null ? GoSaying(words["meetings.booked_now"], Address) : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(Guid meeting, Guid slot) =>
        await book.Move(meeting, slot, me.Scope) ? GoSaying(words["meetings.moved_now"], Address) : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(Guid meeting, string? reason) =>
        await cancel.Run(meeting, reason, me.Scope) ? GoSaying(words["meetings.cancelled_now"], Address) : NotFound();

    public override Task LoadAsync() => FindAsync();

    private async Task<bool> FindAsync()
    {
        if (await access.FindOwn(Id, me.Scope, words.Language.Tag) is not { } found)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        Access = found;
        Mentor = await mentoring.MentorOf(Id);
        var all = await meetings.OfEnrolment(Id, me.Scope);
        Next = all.Where(m => m.Standing == MeetingState.Planned && m.EndsAt > now && m.MentorshipId == Mentor?.MentorshipId).MinBy(m => m.StartsAt);
        Past = [.. all.Where(m => m.Standing != MeetingState.Planned && m != Next)];
        WithFiles = await uploads.With([.. Past.Select(m => m.Id)]);
        Open = Mentor is null ? [] : await slots.Open(Id, now + settings.Value.Notice, Most);
        return true;
    }
}
