using System.Globalization;

namespace Lms.Benchmarks.Sessions;

/// <summary>
/// <c>live [PEOPLE …]</c>: the scene on the product for each number of people, with and without cut sockets, and for a thousand against a
/// bare hub that is told and tells the same, in the same run. <c>live against [ROUNDS]</c> is that comparison alone, and
/// <c>live product|bare PEOPLE [POLLS]</c> one scene alone.
/// </summary>
internal static class LiveBenchmark
{
    public const string Name = "live";
    private const int Promised = 1_000;
    private const int Rounds = 3;
    private const int CountedPolls = 3;

    public static async Task<int> Run(string[] args)
    {
        if (args is [("bare" or "product") and var which, var alone, .. var polls])
        {
            await Show(which, Scene.Play(which == "bare" ? BareHost.Name : LiveHost.Name, Number(alone), polls: polls is [var some] ? Number(some) : 1));
            return 0;
        }

        if (args is ["against", .. var rounds])
        {
            return await Against(rounds is [var count] ? Number(count) : Rounds) ? 0 : 1;
        }

        List<int> sizes = args.Length == 0 ? [100, Promised, 3_000] : [.. args.Select(Number)];
        Console.WriteLine(FormattableString.Invariant($"{Environment.ProcessorCount} cores shared by server and clients; p50 / p95 / p99; everybody votes within 5 s"));
        await Scene.Play(LiveHost.Name, 50); // warm-up, not counted
        var kept = true;
        foreach (var people in sizes)
        {
            var quiet = await Show("by hub", Scene.Play(LiveHost.Name, people));
            var cut = await Show("2 % of sockets cut each second", Scene.Play(LiveHost.Name, people, killed: 0.02));
            var posted = await Show("a fifth by POST", Scene.Play(LiveHost.Name, people, byPost: 0.2));
            kept &= new[] { quiet, cut, posted }.All(IsWhole);
            if (people == Promised)
            {
                kept &= await Against(Rounds);
                kept &= Promise("ms p95 from vote to acknowledged", quiet.Acknowledged.P95, 300);
                kept &= Promise("ms p95 from vote to seen", quiet.Seen.P95, 1_000);
            }
        }

        return kept ? 0 : 1;
    }

    /// <summary>
    /// The middle of some rounds one after the other, so that a busy neighbour slows both, and some polls in each, so that it slows them
    /// alike. Each server is a process of its own whose processor time is read from outside: the clients' is not in it.
    /// </summary>
    private static async Task<bool> Against(int rounds)
    {
        var times = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var product = await Show("by hub", Scene.Play(LiveHost.Name, Promised, polls: CountedPolls));
            var bare = await Show("bare hub", Scene.Play(BareHost.Name, Promised, polls: CountedPolls));
            times.Add(product.CpuPerMessage / bare.CpuPerMessage);
            Console.WriteLine(FormattableString.Invariant($"  {times[^1]:F2} times the bare hub's in this round"));
        }

        return Promise("times the bare hub's CPU for each message delivered", times.Order().ElementAt(rounds / 2), 1.5);
    }

    private static async Task<SceneResult> Show(string what, Task<SceneResult> scene)
    {
        var result = await scene;
        Console.WriteLine($"[{what}] {result}");
        return result;
    }

    private static bool IsWhole(SceneResult result)
    {
        var whole = result is { Lost: 0, Double: 0, GapsLeft: 0, Refused: 0, Unanswered: 0 };
        if (!whole)
        {
            Console.WriteLine("BROKEN a vote lost, doubled or refused, or a gap left");
        }

        return whole;
    }

    private static bool Promise(string what, double measured, double promised)
    {
        var kept = measured <= promised;
        Console.WriteLine(FormattableString.Invariant($"{(kept ? "kept  " : "BROKEN")} {measured:F2} {what} (promised: at most {promised})"));
        return kept;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
