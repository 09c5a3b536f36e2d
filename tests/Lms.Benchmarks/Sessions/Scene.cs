using System.Globalization;
using System.Security.Cryptography;

namespace Lms.Benchmarks.Sessions;

/// <summary>
/// The scene that every server plays: all join at once, the trainer opens a poll with its results on the screen, everybody votes
/// within five seconds while one thing a second happens, and then it is counted.
/// </summary>
internal static class Scene
{
    private const int Options = 4;
    private const int MostWarmPolls = 25;

    // Milliseconds of compiling in a poll of seven seconds that count as none.
    private const double Warm = 10;
    private static readonly TimeSpan Voting = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <param name="host">The command that serves it.</param>
    /// <param name="killed">Share of the sockets cut each second, 0 to 1.</param>
    /// <param name="byPost">Share of the votes sent by the plain page.</param>
    /// <param name="polls">How many polls are counted, one after the other: more of them even out what else the machine does.</param>
    public static async Task<SceneResult> Play(string host, int people, double killed = 0, double byPost = 0, int polls = 1)
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

            var stage = new Stage(process, clients, crowd, new PlainPage(http, process.Address), killed, byPost);
            await WarmUp(stage);
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"Process {process.Id} is warm; counted from here: {polls}"));
            var counted = new List<CountedPoll>();
            for (var number = 1; number <= polls; number++)
            {
                counted.Add(await Count(stage));
                Forget(stage);
            }

            var head = int.Parse(await process.Ask("head"), CultureInfo.InvariantCulture);
            return new SceneResult
            {
                People = people,
                Join = Percentiles.Of(clients.Select(c => c.Joined).OfType<double>()),
                Acknowledged = Percentiles.Of(counted.SelectMany(c => c.Acknowledged)),
                Seen = Percentiles.Of(counted.SelectMany(c => c.Seen)),
                Gaps = Percentiles.Of(catchUp.Repaired),
                GapsLeft = catchUp.Left + catchUp.Repaired.Count(g => g > 3_000) + clients.Count(c => c.Seq < head),
                Lost = counted.Sum(c => c.Lost),
                Double = counted.Sum(c => c.Double),
                Refused = counted.Sum(c => c.Refused),
                Unanswered = (people * polls) - counted.Sum(c => c.Acknowledged.Count),
                CpuPerMessage = counted.Sum(c => c.CpuMilliseconds) * 1_000 / Math.Max(1, counted.Sum(c => c.Delivered)),
                Delivered = counted.Sum(c => c.Delivered),
                Compiled = counted.Sum(c => c.Compiled),
                MemoryPerConnection = (full.Megabytes - empty.Megabytes) * 1_024 / people,
            };
        }
        finally
        {
            await Task.WhenAll(clients.Select(c => c.DisposeAsync().AsTask()));
        }
    }

    /// <summary>
    /// What the runtime compiles, and compiles better, while the first votes come is paid once a start and not once a poll. The larger
    /// program takes longer over it, so every server is warm when it has stopped, twice in a row, and not after as many polls.
    /// </summary>
    private static async Task WarmUp(Stage stage)
    {
        var quiet = 0;
        for (var warm = 1; warm <= MostWarmPolls && quiet < 2; warm++)
        {
            var before = await stage.Process.Compiled();
            await Vote(stage, await OpenPoll(stage.Process));
            await Settled(stage);
            Forget(stage);
            quiet = await stage.Process.Compiled() - before <= Warm ? quiet + 1 : 0;
        }
    }

    private static async Task<CountedPoll> Count(Stage stage)
    {
        var (process, clients, crowd) = (stage.Process, stage.Clients, stage.Crowd);
        var poll = await OpenPoll(process);
        await Task.Delay(TimeSpan.FromSeconds(1), crowd.Clock);
        var compiled = await process.Compiled();
        var (before, deliveredBefore) = (process.State(), crowd.Delivered);
        using var cutting = new CancellationTokenSource();
        var cuts = Cut(stage, cutting.Token);
        var cast = await Vote(stage, poll);
        await Settled(stage);
        await cutting.CancelAsync();
        await cuts;
        await Task.Delay(TimeSpan.FromSeconds(1), crowd.Clock);
        var (after, delivered) = (process.State(), crowd.Delivered - deliveredBefore);
        compiled = await process.Compiled() - compiled;

        await Task.Delay(TimeSpan.FromSeconds(3), crowd.Clock);
        var ledger = (await process.Ask("ledger " + poll)).Split(' ').Select(int.Parse).ToList();
        var own = Enumerable.Range(1, Options).Select(o => clients.Where((c, i) => c.Acknowledged is not null && !c.WasRefused && cast[i] == o).Count()).ToList();
        return new CountedPoll(
            after.CpuMilliseconds - before.CpuMilliseconds,
            delivered,
            compiled,
            own.Zip(ledger, (mine, theirs) => Math.Max(0, mine - theirs)).Sum(),
            own.Zip(ledger, (mine, theirs) => Math.Max(0, theirs - mine)).Sum() + Math.Max(0, ledger[Options] - clients.Count),
            clients.Count(c => c.WasRefused),
            [.. clients.Select(c => c.Acknowledged).OfType<double>()],
            [.. clients.Select(c => c.Seen).OfType<double>()]);
    }

    private static void Forget(Stage stage)
    {
        stage.Clients.ForEach(c => c.Forget());
        stage.Crowd.Forget();
    }

    private static async Task<Guid> OpenPoll(HostProcess process) => Guid.Parse(await process.Ask("poll"));

    private static Task Settled(Stage stage) =>
        Task.WhenAny(Task.WhenAll(stage.Clients.Select(c => c.WhenAcknowledged)), Task.Delay(Patience, stage.Crowd.Clock));

    /// <summary>Everybody votes at a moment of their own within five seconds; gives what each chose.</summary>
    private static async Task<int[]> Vote(Stage stage, Guid poll)
    {
        var (clients, crowd) = (stage.Clients, stage.Crowd);
        var cast = clients.Select(_ => RandomNumberGenerator.GetInt32(1, Options + 1)).ToArray();
        var votes = clients.Select(async (client, place) =>
        {
            await Task.Delay(Voting * RandomNumberGenerator.GetInt32(1_000) / 1_000, crowd.Clock);
            await (RandomNumberGenerator.GetInt32(1_000) < stage.ByPost * 1_000 ? client.VoteByPost(stage.Page, poll, cast[place]) : client.Vote(poll, cast[place]));
        }).ToList();
        for (var second = 1; second <= Voting.TotalSeconds; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), crowd.Clock);
            await crowd.Host.Ask("say " + Crowd.Number(second));
        }

        await Task.WhenAll(votes);
        return cast;
    }

    private static async Task Cut(Stage stage, CancellationToken cancel)
    {
        while (stage.Killed > 0 && !cancel.IsCancellationRequested)
        {
            foreach (var client in stage.Clients.Where(_ => RandomNumberGenerator.GetInt32(10_000) < stage.Killed * 10_000))
            {
                client.Cut();
            }

            await Task.Delay(TimeSpan.FromSeconds(1), stage.Crowd.Clock, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private sealed record Stage(HostProcess Process, List<LoadClient> Clients, Crowd Crowd, PlainPage Page, double Killed, double ByPost);
}
