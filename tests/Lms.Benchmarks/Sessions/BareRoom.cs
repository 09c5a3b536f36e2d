using System.Globalization;
using Microsoft.AspNetCore.SignalR;

namespace Lms.Benchmarks.Sessions;

/// <summary>Counters in memory and a tick: the least a live poll can be.</summary>
internal sealed class BareRoom(IHubContext<BareHub> hub, TimeProvider clock) : BackgroundService
{
    public const string Group = "room";
    private readonly int[] counts = new int[4];
    private int voters;
    private int told;
    private int head;
    private int sent;

    public DateTimeOffset Now => clock.GetUtcNow();

    public int Head => head;

    public IReadOnlyList<int> Ledger => [.. counts, voters];

    public object Snapshot(Guid session, int after) => new
    {
        seq = sent, now = Now, state = "open", mode = "online", lead = session, leadName = "Trainer", polls = Array.Empty<string>(), questions = Array.Empty<string>(),
        messages = Array.Empty<string>(), missed = Array.Empty<string>(), after, mine = new { votes = new Dictionary<string, bool>(StringComparer.Ordinal), upvoted = Array.Empty<string>() },
    };

    public void Clear()
    {
        Array.Clear(counts);
        (voters, told) = (0, 0);
    }

    public void Say() => Interlocked.Increment(ref head);

    public void Count(string choice)
    {
        Interlocked.Increment(ref counts[choice[^3] - '1']);
        Interlocked.Increment(ref voters);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(500), clock);
        while (await tick.WaitForNextTickAsync(stoppingToken))
        {
            if (head > sent)
            {
                var (from, to) = (sent, head);
                sent = to;
                await hub.Clients.Group(Group).SendAsync("e", from, to, Enumerable.Range(from + 1, to - from).Select(Event).ToArray(), stoppingToken);
            }

            if (voters != told)
            {
                told = voters;
                await hub.Clients.Group(Group).SendAsync("t", TallyText.Of([1, told, .. counts]), stoppingToken);
            }
        }
    }

    private object Event(int seq) => new
    {
        seq, kind = "message", at = Now, payload = new { text = "Message number " + seq.ToString(CultureInfo.InvariantCulture), name = "Trainer" },
    };
}
