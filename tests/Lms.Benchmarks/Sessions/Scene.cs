using System.Security.Cryptography;

namespace Lms.Benchmarks.Sessions;

/// <summary>
/// The scene that every server plays: all join at once, the trainer opens a poll with its results on the screen, everybody votes
/// within five seconds while one thing a second happens, and then it is counted.
/// </summary>
internal static class Scene
{
    private const int Options = 4;
    private const int FewestWarmPolls = 3;
    private const int MostWarmPolls = 15;

    // Milliseconds of compiling in a poll of seven seconds that count as none.
    private const double Warm = 20;
    private static readonly TimeSpan Voting = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <param name="host">The command that serves it.</param>
    /// <param name="killed">Share of the sockets cut each second, 0 to 1.</param>
    /// <param name="byPost">Share of the votes sent by the plain page.</param>
    public static async Task<SceneResult> Play(string host, int people, double killed = 0, double byPost = 0)
    {
        await using var process = await HostProcess.Start(host, people);
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        var crowd = new Crowd(process);
        var catchUp = new CatchUp(crowd, http);
        var clients = process.Desks.Select(d => new LoadClient(crowd, d, catchUp)).ToList();
        try
        {
            await process.Ask("collect");
            var empty = process.State();
            foreach (var client in clients)
            {
                client.Start();
            }

            await Task.WhenAll(clients.Select(c => c.WhenJoined)).WaitAsync(TimeSpan.FromSeconds(90));
            await process.Ask("collect");
            var full = process.State();

            // What the runtime compiles, and compiles better, while the first votes come is paid once a start and not once a poll. The
            // larger program takes longer over it, so every server is warm when it has stopped, and not after as many polls.
            var compiled = double.MinValue;
            for (var warm = 1; warm <= MostWarmPolls && (warm <= FewestWarmPolls || await process.Compiled() - compiled > Warm); warm++)
            {
                compiled = await process.Compiled();
                await Vote(clients, crowd, new PlainPage(http, process.Address), await OpenPoll(process), byPost);
                await Settled(clients, crowd);
                clients.ForEach(c => c.Forget());
                crowd.Forget();
            }

            var poll = await OpenPoll(process);
            await Task.Delay(TimeSpan.FromSeconds(1), crowd.Clock);
            compiled = await process.Compiled();
            var (before, deliveredBefore) = (process.State(), crowd.Delivered);
            using var cutting = new CancellationTokenSource();
            var cuts = Cut(clients, killed, crowd, cutting.Token);
            var cast = await Vote(clients, crowd, new PlainPage(http, process.Address), poll, byPost);
            await Settled(clients, crowd);
            await cutting.CancelAsync();
            await cuts;
            await Task.Delay(TimeSpan.FromSeconds(1), crowd.Clock);
            var (after, delivered) = (process.State(), crowd.Delivered - deliveredBefore);
            compiled = await process.Compiled() - compiled;

            await Task.Delay(TimeSpan.FromSeconds(3), crowd.Clock);
            var head = int.Parse(await process.Ask("head"), System.Globalization.CultureInfo.InvariantCulture);
            var ledger = (await process.Ask("ledger " + poll)).Split(' ').Select(int.Parse).ToList();
            var own = Enumerable.Range(1, Options).Select(o => clients.Where((c, i) => c.Acknowledged is not null && !c.WasRefused && cast[i] == o).Count()).ToList();
            return new SceneResult
            {
                People = people,
                Join = Percentiles.Of(clients.Select(c => c.Joined).OfType<double>()),
                Acknowledged = Percentiles.Of(clients.Select(c => c.Acknowledged).OfType<double>()),
                Seen = Percentiles.Of(clients.Select(c => c.Seen).OfType<double>()),
                Gaps = Percentiles.Of(catchUp.Repaired),
                GapsLeft = catchUp.Left + catchUp.Repaired.Count(g => g > 3_000) + clients.Count(c => c.Seq < head),
                Lost = own.Zip(ledger, (mine, theirs) => Math.Max(0, mine - theirs)).Sum(),
                Double = own.Zip(ledger, (mine, theirs) => Math.Max(0, theirs - mine)).Sum() + Math.Max(0, ledger[Options] - people),
                Refused = clients.Count(c => c.WasRefused),
                CpuPerMessage = (after.CpuMilliseconds - before.CpuMilliseconds) * 1_000 / Math.Max(1, delivered),
                Delivered = delivered,
                Compiled = compiled,
                MemoryPerConnection = (full.Megabytes - empty.Megabytes) * 1_024 / people,
            };
        }
        finally
        {
            await Task.WhenAll(clients.Select(c => c.DisposeAsync().AsTask()));
        }
    }

    private static async Task<Guid> OpenPoll(HostProcess process) => Guid.Parse(await process.Ask("poll"));

    private static Task Settled(List<LoadClient> clients, Crowd crowd) =>
        Task.WhenAny(Task.WhenAll(clients.Select(c => c.WhenAcknowledged)), Task.Delay(Patience, crowd.Clock));

    /// <summary>Everybody votes at a moment of their own within five seconds; gives what each chose.</summary>
    private static async Task<int[]> Vote(List<LoadClient> clients, Crowd crowd, PlainPage page, Guid poll, double byPost)
    {
        var cast = clients.Select(_ => RandomNumberGenerator.GetInt32(1, Options + 1)).ToArray();
        var votes = clients.Select(async (client, place) =>
        {
            await Task.Delay(Voting * RandomNumberGenerator.GetInt32(1_000) / 1_000, crowd.Clock);
            await (RandomNumberGenerator.GetInt32(1_000) < byPost * 1_000 ? client.VoteByPost(page, poll, cast[place]) : client.Vote(poll, cast[place]));
        }).ToList();
        for (var second = 1; second <= Voting.TotalSeconds; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), crowd.Clock);
            await crowd.Host.Ask("say " + Crowd.Number(second));
        }

        await Task.WhenAll(votes);
        return cast;
    }

    private static async Task Cut(List<LoadClient> clients, double share, Crowd crowd, CancellationToken cancel)
    {
        while (share > 0 && !cancel.IsCancellationRequested)
        {
            foreach (var client in clients.Where(_ => RandomNumberGenerator.GetInt32(10_000) < share * 10_000))
            {
                client.Cut();
            }

            await Task.Delay(TimeSpan.FromSeconds(1), crowd.Clock, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
