using Lms.Assessments.Sessions;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;

namespace Lms.Web.Sessions;

/// <summary>What the console's controls show: the session's head and today's plan with what is due now.</summary>
public sealed class ConsolePlan(RoomQueries room, TimeProvider clock)
{
    public async Task<PlanView> Load(SessionAccess access)
    {
        var (head, now) = (await room.Head(access.SessionId), clock.GetUtcNow());
        var zone = TimeZoneInfo.FindSystemTimeZoneById(access.TimeZone);
        var today = Dates.DayIn(now, zone);
        var day = PlanClock.Day(head.FirstOn, today, head.Days);
        var slots = (await room.Plan(access.SessionId)).Where(s => s.Day == day).ToList();
        var midnight = today.ToDateTime(TimeOnly.MinValue);
        var began = await room.DayBegan(access.SessionId, new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime());
        int? due = began is { } start && access.IsLive ? PlanClock.Due([.. slots.Select(s => s.Minutes)], now - start) : null;
        return new PlanView(head, now, day, slots, due, began);
    }
}
