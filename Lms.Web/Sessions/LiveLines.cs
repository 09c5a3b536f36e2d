using System.Collections.Concurrent;
using Lms.Data;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Health;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Lms.Web.Sessions;

/// <summary>
/// All lines of this host. It stands where SignalR keeps its connections, because the stock group send answers only when the slowest
/// connection of the group has taken the message: here each line is written to by itself, from one serialization.
/// </summary>
internal sealed class LiveLines(
    ILogger<LiveLines> log, SessionCheck check, LanguageList languages, Drain drain, TimeProvider clock, IOptions<LiveSettings> settings, IOptions<SiteSettings> site)
    : DefaultHubLifetimeManager<LiveHub>(log)
{
    private readonly ConcurrentDictionary<string, LiveLine> lines = new(StringComparer.Ordinal);

    public IEnumerable<LiveLine> All => lines.Select(pair => pair.Value);

    public LiveLine? Find(string connectionId) => lines.GetValueOrDefault(connectionId);

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        // A host that is going away takes nobody in: they would have to move again in a second.
        if (drain.Begun || await check.Of(connection.User) is not { } person)
        {
            connection.Abort();
            return;
        }

        var line = new LiveLine(connection, person, Words(connection, person), Zone(person), clock.GetUtcNow());
        lines[line.Id] = line;
        CloseOldest(person.PersonId);
        await base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        lines.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }

    /// <summary>Closes lines whose pages have not taken a message for too long; they come back by the state.</summary>
    public int CloseStuck()
    {
        var most = TimeSpan.FromSeconds(settings.Value.SlowSeconds);
        var closed = 0;
        foreach (var line in All)
        {
            if (line.IsStuck(TimeProvider.System, most, LiveMessage.LookAgain))
            {
                line.Abort();
                closed++;
            }
        }

        return closed;
    }

    public void TellAll(SerializedHubMessage message)
    {
        var now = TimeProvider.System.GetTimestamp();
        foreach (var line in All)
        {
            line.Send(message, now);
        }
    }

    // The newest page is the one somebody is looking at; the oldest is often a line that died unseen.
    private void CloseOldest(Guid personId)
    {
        var own = All.Where(l => l.Person.PersonId == personId).OrderBy(l => l.OpenedAt).ToList();
        foreach (var line in own.Take(Math.Max(0, own.Count - settings.Value.MostPerPerson)))
        {
            line.Send(LiveMessage.Elsewhere, TimeProvider.System.GetTimestamp());
            line.Abort();
        }
    }

    // As a page chooses them; here the request is one that may have been answered long ago.
    private Words Words(HubConnectionContext connection, SignedIn person) =>
        languages.Find(connection.GetHttpContext()?.Request.Cookies[ReaderCookies.Language]) ?? languages.Find(person.Language) ?? languages.English;

    private TimeZoneInfo Zone(SignedIn person) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(person.TimeZone, out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone);
}
