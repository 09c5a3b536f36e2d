using System.Globalization;

namespace Lms.Scheduler.Cohorts;

/// <summary>
/// From a time on the wall to an instant, by one stated rule: a time that the clocks jump over is the first minute after the jump;
/// a time that comes twice is its first coming. Intent is stored as written, so a change of a country's rules moves the instant, not the intent.
/// </summary>
public static class WallClock
{
    private const string Format = "yyyy-MM-dd'T'HH:mm";

    public static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        // Asked of instants and not of local times: the runtime calls a local time invalid in summer-time jumps only, and misses
        // a country that moves its standard time (Samoa left out the whole of 30 December 2011).
        var wall = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeSpan.Zero);
        var (before, after) = (zone.GetUtcOffset(wall.AddDays(-1)), zone.GetUtcOffset(wall.AddDays(1)));
        var meant = new[] { wall - before, wall - after }.Where(i => i + zone.GetUtcOffset(i) == wall).Order().ToList();
        return meant.Count > 0 ? meant[0] : Jump(zone, wall.AddDays(-1), wall.AddDays(1), before);
    }

    /// <summary>As columns and date fields hold it: <c>2026-12-01T10:00</c>.</summary>
    public static string Text(DateTime local) => local.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Null for anything that is no such text.</summary>
    public static DateTime? Parse(string? text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : null;

    /// <summary>The first minute with another offset; there is one change between the two instants.</summary>
    private static DateTimeOffset Jump(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to, TimeSpan before)
    {
        while (to - from > TimeSpan.FromMinutes(1))
        {
            var middle = from.AddMinutes((int)(to - from).TotalMinutes / 2);
            (from, to) = zone.GetUtcOffset(middle) == before ? (middle, to) : (from, middle);
        }

        return to;
    }
}
