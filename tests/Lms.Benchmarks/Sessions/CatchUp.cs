using System.Collections.Concurrent;
using System.Text.Json;

namespace Lms.Benchmarks.Sessions;

/// <summary>Repairs gaps as a page does, over HTTP, and remembers how long each stood open.</summary>
internal sealed class CatchUp(Crowd crowd, HttpClient http)
{
    private readonly ConcurrentDictionary<Guid, bool> open = new();
    private readonly ConcurrentBag<double> repaired = [];

    /// <summary>Milliseconds from noticing to being repaired, one for each gap.</summary>
    public IReadOnlyCollection<double> Repaired => repaired;

    /// <summary>Gaps noticed and not repaired.</summary>
    public int Left => open.Count;

    public void Gap(LoadClient client)
    {
        if (open.TryAdd(client.Desk.Person, true))
        {
            _ = Repair(client);
        }
    }

    private async Task Repair(LoadClient client)
    {
        var since = crowd.Clock.GetTimestamp();
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(crowd.Host.Address, $"/sessions/{crowd.Host.Session}/state?after={Crowd.Number(client.Seq)}"));
        ask.Headers.Add("Cookie", client.Desk.Cookie);
        using var answer = await http.SendAsync(ask);
        if (answer.IsSuccessStatusCode)
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
            client.Repaired(json.RootElement.GetProperty("seq").GetInt32());
            repaired.Add(crowd.Clock.GetElapsedTime(since).TotalMilliseconds);
            open.TryRemove(client.Desk.Person, out _);
        }
    }
}
