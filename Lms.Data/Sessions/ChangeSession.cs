using System.Globalization;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>
/// Changes when, where and what a session is. Where people have it in their calendars, the calendar's number grows and they are
/// written. Slots on days that are no longer there move to the last day.
/// </summary>
public sealed class ChangeSession(Db db, TimeProvider clock)
{
    /// <summary>False when the session is not there or not the reader's to run.</summary>
    /// <param name="version">The one the reader saw.</param>
    /// <exception cref="RuleBroken">
    /// From <see cref="SessionDetails.Check"/> and <see cref="SessionChangeRule.Refusal"/>; <c>stale</c> when somebody changed it since;
    /// <c>session.past</c>; <c>session.day_too_full</c> when the plan no longer fits
    /// </exception>
    public Task<bool> Run(Guid sessionId, int version, SessionDetails details, Scope by)
    {
        details.Check();
        return db.Work(nameof(ChangeSession), async work =>
        {
            if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true })
            {
                return false;
            }

            var now = clock.GetUtcNow();
            var session = (await work.FindSession(sessionId))!;
            // Whom the room serves is changed in the room itself, as an event; here it is what was planned.
            var wanted = session.Standing is SessionState.Draft or SessionState.Published ? details : details with { Mode = session.Details.Mode };
            await Check(work, session, wanted, now);
            var tells = session.Standing != SessionState.Draft && session.Details.DiffersInCalendar(wanted);
            if (!await work.SaveDetails(sessionId, wanted, tells, version))
            {
                throw new RuleBroken("stale");
            }

            if (tells)
            {
                var sequence = (session.CalendarSequence + 1).ToString(CultureInfo.InvariantCulture);
                await work.TellPeople(sessionId, SessionPeople.Changed, sequence, now);
                await work.SkipReminders(sessionId, wanted.StartsAt, now);
            }

            await work.Audit(new AuditEntry(now, by.PersonId, nameof(ChangeSession), "Session", sessionId.ToString()));
            return true;
        });
    }

    private static async Task Check(UnitOfWork work, SessionRecord session, SessionDetails wanted, DateTimeOffset now)
    {
        var old = session.Details;
        var moves = (old.StartsAt, old.LengthMinutes, old.Days, old.TimeZone) != (wanted.StartsAt, wanted.LengthMinutes, wanted.Days, wanted.TimeZone);
        if (SessionChangeRule.Refusal(session.Standing, moves) is { } refusal)
        {
            throw refusal;
        }

        if (!moves)
        {
            return;
        }

        if (wanted.EndsAt <= now)
        {
            throw new RuleBroken("session.past");
        }

        var plan = await work.ReadPlan(session.Id);
        var fitted = new SessionPlan([.. plan.Slots.Select(s => s with { Day = Math.Min(s.Day, wanted.Days) })]);
        fitted.Check(wanted.Days, wanted.LengthMinutes);
        if (fitted != plan)
        {
            await work.SavePlan(session.Id, fitted);
        }
    }
}
