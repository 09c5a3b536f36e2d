using System.Text.Json;
using Lms.Assessments.Sessions;
using Lms.Data.Sessions;

namespace Lms.Web.Sessions;

/// <summary>
/// What a page is told when it comes or comes back: the shared state, written once for everybody, with what it missed and what is its
/// person's own around it.
/// </summary>
internal sealed class RoomSnapshots(LiveQueries queries, TimeProvider clock)
{
    // Whoever was away for longer sees where things stand, not each step on the way.
    private const int MostMissed = 100;

    /// <summary>What is the person's own, to be read before <see cref="Of"/>.</summary>
    public Task<Mine> Mine(SessionAccess access, Guid personId)
    {
        var now = clock.GetUtcNow();
        return queries.Mine(access.SessionId, personId, Today(access, now), now);
    }

    /// <param name="log">Read up to what the access says at least. Whatever is pushed after this call comes after what it returns.</param>
    /// <param name="after">The last number the page saw; 0 = none.</param>
    public RawJson Of(SessionAccess access, RoomLog log, Mine mine, int after)
    {
        var state = log.State;
        var missed = after > 0 ? log.After(after, access.MayRun).Where(e => e.Event.Seq <= state.Seq).TakeLast(MostMissed) : [];
        var own = LiveJson.Raw(new
        {
            Now = clock.GetUtcNow(),
            Missed = LiveJson.List(missed.Select(m => m.Json)),
            Mine = Own(mine),
            Tallies = access.MayRun ? log.Tallies.All.Select(t => new { t.Number, t.Tally.Voters, t.Tally.Counts, t.Tally.Words }) : null,
        });
        var shared = log.Shared(state, (log.Tallies.Version, access.State, access.Mode), () => Shared(state, access, log.Tallies));

        // Two objects in one pair of braces.
        return new RawJson([.. own.Utf8.Span[..^1], (byte)',', .. shared.AsSpan(1)]);
    }

    /// <summary>For a page that asks without a line whether anything happened, and nothing did.</summary>
    public RawJson Nothing(int seq) => LiveJson.Raw(new { seq, now = clock.GetUtcNow() });

    private static DateOnly Today(SessionAccess access, DateTimeOffset now) => DateOnly.FromDateTime(
        TimeZoneInfo.TryFindSystemTimeZoneById(access.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(now, zone).DateTime : now.UtcDateTime);

    private static byte[] Shared(RoomState state, SessionAccess access, LiveTallies tallies)
    {
        var current = tallies.All.Where(t => t.IsShown).ToDictionary(t => t.Number, t => t.Tally);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            state.Seq,
            State = access.Standing is SessionState.Draft or SessionState.Cancelled ? access.Standing : state.State,
            Mode = state.Mode ?? access.Mode,
            state.Lead,
            state.LeadName,
            state.Slide,
            Polls = state.Polls.Select(p => p.Shown is not null && current.TryGetValue(p.Number, out var tally) ? p with { Shown = tally } : p),
            state.Questions,
            state.Timer,
            state.Groups,
            state.Messages,
            state.CheckIn,
        }, LiveJson.Options);
    }

    private static object Own(Mine mine) => new
    {
        Votes = mine.Votes.ToDictionary(v => v.Key, v => v.Value is { } choice ? JsonSerializer.Deserialize<JsonElement>(choice) : JsonSerializer.SerializeToElement(true)),
        mine.Upvoted,
        mine.Hand,
        mine.Group,
        mine.CheckedIn,
        mine.Present,
    };
}
