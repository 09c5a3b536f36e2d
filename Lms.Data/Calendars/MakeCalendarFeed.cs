using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data.Audit;
using Lms.Data.Surveys;

namespace Lms.Data.Calendars;

/// <summary>Somebody makes the secret address of their calendar, or a new one, which ends the one before.</summary>
public sealed class MakeCalendarFeed(Db db, LinkKey links, TimeProvider clock)
{
    /// <returns>The secret, which is kept nowhere.</returns>
    /// <exception cref="RuleBroken"><c>stale</c>: another window was quicker.</exception>
    public Task<string> Run(Guid personId) => db.Work(nameof(MakeCalendarFeed), async work =>
    {
        var now = clock.GetUtcNow();
        var id = work.NewId();
        var secret = links.OfCalendar(id);
        await work.EndCalendarFeed(personId, now);
        if (!await work.TryAddCalendarFeed(id, personId, LinkSecret.Hash(secret), now))
        {
            throw new RuleBroken("stale");
        }

        await work.Audit(new AuditEntry(now, personId, nameof(MakeCalendarFeed), "CalendarFeed", id.ToString(), personId));
        return secret;
    });
}
