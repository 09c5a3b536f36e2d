using System.Globalization;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Sessions;
using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Sessions;

/// <summary>
/// Completes every cohort that has not started with the sessions of its series' pattern, also cohorts older than the pattern. Days
/// are counted on the calendar of the cohort's own zone and the hour is the one on its wall: a clock change between moves nothing.
/// </summary>
public sealed class MakeDueSessions(PatternQueries pattern, MakePatternSession make, TimeProvider clock) : ISweep
{
    public string Name => "sessions";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var failures = new List<Exception>();
        foreach (var due in await pattern.Due(clock.GetUtcNow()))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                await make.Run(due.CohortId, due.Number, Details(due));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One cohort of a module that cannot be read must not keep the others from their sessions.
                failures.Add(new InvalidOperationException($"{due.CohortCode}: {error.Message}", error));
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    /// <summary>When a cohort that starts then has a session of the pattern.</summary>
    public static DateTime Local(string cohortStartsLocal, int offsetDays, string localTime) =>
        (WallClock.Parse(cohortStartsLocal) ?? throw new FormatException(cohortStartsLocal)).Date.AddDays(offsetDays)
        + TimeOnly.ParseExact(localTime, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan();

    private static SessionDetails Details(DuePatternSession due) => SessionCalendar.Details(
        due.Title,
        Code.Read<SessionMode>(due.Mode),
        Local(due.StartsLocal, due.OffsetDays, due.LocalTime),
        TimeZoneInfo.FindSystemTimeZoneById(due.TimeZone),
        due.LengthMinutes);
}
