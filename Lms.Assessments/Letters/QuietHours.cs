namespace Lms.Assessments.Letters;

/// <summary>The hours of the night, on the reader's own clock, in which nothing is sent that can wait. The same hour twice means there are none.</summary>
/// <param name="From">First quiet hour, 0 to 23.</param>
/// <param name="Until">First hour that is not, 0 to 23; before <paramref name="From"/> it is the next morning's.</param>
public sealed record QuietHours(int From, int Until)
{
    /// <summary>When they end that <paramref name="now"/> lies in; null outside of them.</summary>
    public DateTimeOffset? EndOf(DateTimeOffset now, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        if (!Covers(there.Hour))
        {
            return null;
        }

        var end = there.Date.AddHours(Until);
        end = end > there ? end : end.AddDays(1);
        // Where clocks skip that very hour, the morning begins when they have skipped it.
        end = zone.IsInvalidTime(end) ? end.AddHours(1) : end;
        return new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime();
    }

    private bool Covers(int hour) => From <= Until ? hour >= From && hour < Until : hour >= From || hour < Until;
}
