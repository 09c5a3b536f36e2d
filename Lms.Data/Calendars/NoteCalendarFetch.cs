namespace Lms.Data.Calendars;

/// <summary>Keeps since when a calendar is what it is, and whether a program still asks. No audit: programs ask every hour, and nothing is changed for anybody.</summary>
public sealed class NoteCalendarFetch(Db db, TimeProvider clock)
{
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);

    /// <returns>Since when the content is this.</returns>
    public async Task<DateTimeOffset> Run(CalendarFeed feed, string contentHash)
    {
        var now = clock.GetUtcNow();
        // Whole seconds, as headers and calendars count them.
        var second = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var since = feed.ContentHash == contentHash && feed.ContentAt is { } kept ? kept : second;
        if (since != feed.ContentAt || !(now - feed.FetchedAt < Often))
        {
            await db.Work(nameof(NoteCalendarFetch), work => work.NoteCalendarFetch(feed.Id, contentHash, since, now));
        }

        return since;
    }
}
