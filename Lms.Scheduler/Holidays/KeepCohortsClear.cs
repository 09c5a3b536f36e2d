using Lms.Assessments.Cohorts;
using Lms.Assessments.Holidays;
using Lms.Data.Cohorts;
using Lms.Data.Holidays;
using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Holidays;

/// <summary>
/// Looks at every cohort that was made for a date clear of days off, and has not started, with the days off as they are known now: an Eid
/// that was announced for another day moves it, once, and back where the day it made way for is worked after all.
/// </summary>
public sealed class KeepCohortsClear(ShiftQueries shifts, HolidayQueries holidays, MoveCohort move, TimeProvider clock) : ISweep
{
    public string Name => "shifts";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var movable = await shifts.Movable(now);
        var calendars = movable.Count == 0 ? null : await holidays.All(DateOnly.FromDateTime(now.UtcDateTime));
        foreach (var cohort in movable)
        {
            cancel.ThrowIfCancellationRequested();
            // A country without a calendar has no days off known: its cohorts stay where they are.
            if (calendars!.GetValueOrDefault(cohort.HolidayCountry) is { } calendar && cohort.Move(calendar, now) is { } plan)
            {
                await Move(cohort, plan);
            }
        }
    }

    private async Task Move(MovableCohort cohort, CohortPlan plan)
    {
        var days = (WallClock.Parse(plan.StartsLocal)!.Value.Date - WallClock.Parse(cohort.StartsLocal)!.Value.Date).Days;
        var sessions = (await shifts.Sessions(cohort.CohortId)).Select(s => Moved(s, days)).ToList();
        var assignments = (await shifts.Assignments(cohort.CohortId)).Select(a => Moved(a, days)).ToList();
        await move.Run(cohort.CohortId, cohort.StartsLocal, plan, sessions, assignments);
    }

    /// <summary>The same hour on the wall, so many days on.</summary>
    private static MovedPart Moved(MovablePart part, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(part.TimeZone);
        var local = (WallClock.Parse(part.Local) ?? throw new FormatException(part.Local)).AddDays(days);
        var last = WallClock.Instant(local.AddDays(part.Days - 1), zone);
        return new MovedPart(part.Id, part.Version, WallClock.Text(local), WallClock.Instant(local, zone), last.AddMinutes(part.LengthMinutes));
    }
}
