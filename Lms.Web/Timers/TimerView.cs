using System.Globalization;
using Lms.Assessments.Sessions;

namespace Lms.Web.Timers;

/// <summary>A countdown as a page shows it.</summary>
/// <param name="Ends">When, as scripts read it; null = there is none.</param>
public sealed record TimerView(TimerSet? Set, string? Ends, bool IsOver)
{
    public static TimerView Of(TimerSet? set, DateTimeOffset now) =>
        new(set, set?.EndsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), set?.EndsAt <= now);
}
