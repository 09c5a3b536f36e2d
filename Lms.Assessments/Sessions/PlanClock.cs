namespace Lms.Assessments.Sessions;

/// <summary>Where a session's plan stands by the clock.</summary>
public static class PlanClock
{
    /// <summary>The day of a session of several days, from 1; on days between or after, the nearest.</summary>
    /// <param name="firstOn">Its first day on the wall of its own zone.</param>
    /// <param name="today">Today on that wall.</param>
    public static int Day(DateOnly firstOn, DateOnly today, int days) => Math.Clamp(today.DayNumber - firstOn.DayNumber + 1, 1, days);

    /// <summary>The slot that is due after so much of the day: its place in the list; the count of slots when all are over.</summary>
    /// <param name="minutes">Of the day's slots, in their order.</param>
    public static int Due(IReadOnlyList<int> minutes, TimeSpan gone)
    {
        var end = 0;
        for (var place = 0; place < minutes.Count; place++)
        {
            end += minutes[place];
            if (gone.TotalMinutes < end)
            {
                return place;
            }
        }

        return minutes.Count;
    }
}
