using Lms.Data.Audit;

namespace Lms.Data.Calendars;

/// <summary>Somebody's secret address stops working.</summary>
public sealed class EndCalendarFeed(Db db, TimeProvider clock)
{
    /// <summary>False when there was none.</summary>
    public Task<bool> Run(Guid personId) => db.Work(nameof(EndCalendarFeed), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindCalendarFeed(personId) is not { } feed || await work.EndCalendarFeed(personId, now) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, personId, nameof(EndCalendarFeed), "CalendarFeed", feed.Id.ToString(), personId));
        return true;
    });
}
