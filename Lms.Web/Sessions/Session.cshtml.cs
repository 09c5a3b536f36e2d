using Lms.Assessments.Sessions;
using Lms.Data;
using Lms.Data.Sessions;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>About one session: when on both clocks, where, who, what is planned, and the one thing to do now.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SessionModel(SessionAccessQueries sessions, SessionQueries queries, PublishSession publish, Db db, CurrentPerson me, Words words) : SessionPage(sessions, me)
{
    public SessionRecord Session { get; private set; } = new();

    public string CohortCode { get; private set; } = "";

    public IReadOnlyList<SessionTrainer> Trainers { get; private set; } = [];

    public IReadOnlyList<SlotRow> Slots { get; private set; } = [];

    public IReadOnlyList<DateTimeOffset> DayStarts { get; private set; } = [];

    /// <summary>What publishing it still needs.</summary>
    public IReadOnlyList<SlotKind> Missing => new SessionPlan([.. Slots.Select(s => s.Slot)]).Missing;

    public bool MayChange => Access.MayRun && Access.Standing is not (SessionState.Closed or SessionState.Cancelled);

    /// <summary>When each slot of a day begins, by the plan.</summary>
    public IEnumerable<(SlotRow Slot, DateTimeOffset At)> Day(int day)
    {
        var at = DayStarts[Math.Min(day, DayStarts.Count) - 1];
        foreach (var slot in Slots.Where(s => s.Day == day))
        {
            yield return (slot, at);
            at = at.AddMinutes(slot.Minutes);
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Session.Id == Id && Id != Guid.Empty ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostPublishAsync() => await publish.Run(Id, Me.Scope) ? Done(words["sessions.published_now"], $"/sessions/{Id}") : NotFound();

    public override async Task LoadAsync()
    {
        if (!await FindAsync())
        {
            return;
        }

        Session = (await db.FindSession(Id))!;
        CohortCode = await queries.CohortCode(Session.CohortId);
        Trainers = await db.ListTrainers(Id);
        Slots = await db.ListSlots(Id);
        DayStarts = [.. SessionCalendar.DayStarts(WallClock.Parse(Session.StartsLocal)!.Value, TimeZoneInfo.FindSystemTimeZoneById(Session.TimeZone), Session.Days)];
    }
}
