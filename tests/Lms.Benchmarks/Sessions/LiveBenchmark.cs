using System.Globalization;

namespace Lms.Benchmarks.Sessions;

/// <summary>
/// <c>live [PEOPLE …]</c>, or one scene alone with <c>live product PEOPLE</c>, <c>live bare PEOPLE</c>: the scene on the product for each number of people, with and without cut sockets, and for a thousand
/// against a bare hub that is told and tells the same, in the same run.
/// </summary>
internal static class LiveBenchmark
{
    public const string Name = "live";
    private const int Promised = 1_000;
    private const int Rounds = 3;

    public static async Task<int> Run(string[] args)
    {
        if (args is [("bare" or "product") and var which, var alone])
        {
            await Show(which, Scene.Play(which == "bare" ? BareHost.Name : LiveHost.Name, int.Parse(alone, CultureInfo.InvariantCulture)));
            return 0;
        }

        List<int> sizes = args.Length == 0 ? [100, Promised, 3_000] : [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
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
                kept &= Promise("times the bare hub's CPU for each message delivered", await AgainstBare(quiet), 1.5);
                kept &= Promise("ms p95 from vote to acknowledged", quiet.Acknowledged.P95, 300);
                kept &= Promise("ms p95 from vote to seen", quiet.Seen.P95, 1_000);
            }
        }

        return kept ? 0 : 1;
    }

    /// <summary>The middle of some rounds one after the other, so that a busy neighbour slows both.</summary>
    private static async Task<double> AgainstBare(SceneResult first)
    {
        var times = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var product = round == 1 ? first : await Show("by hub", Scene.Play(LiveHost.Name, Promised));
            var bare = await Show("bare hub", Scene.Play(BareHost.Name, Promised));
            times.Add(product.CpuPerMessage / bare.CpuPerMessage);
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    private static async Task<SceneResult> Show(string what, Task<SceneResult> scene)
    {
        var result = await scene;
        Console.WriteLine($"[{what}] {result}");
        return result;
    }

    private static bool IsWhole(SceneResult result)
    {
        var whole = result is { Lost: 0, Double: 0, GapsLeft: 0, Refused: 0 } && result.Acknowledged.Count == result.People;
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
}
