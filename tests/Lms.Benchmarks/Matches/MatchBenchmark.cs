using System.Diagnostics;
using System.Globalization;
using Lms.Benchmarks.Imports;
using Lms.Data.Matches;

namespace Lms.Benchmarks.Matches;

/// <summary>
/// The first look for likely duplicates over a register, the next ones with nothing and with a thousand changed, and how long a page's small
/// write waits meanwhile. <c>matches PEOPLE</c>.
/// </summary>
internal static class MatchBenchmark
{
    public const string Name = "matches";
    private const int Changed = 1_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public static async Task<int> Run(string[] args)
    {
        var people = int.Parse(args.ElementAtOrDefault(0) ?? "50000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("lms-matches-").FullName;
        try
        {
            await using var desk = await ImportDesk.Make(Path.Combine(folder, "lms.db"));
            var id = await desk.Send(people);
            await desk.Work(id);
            await desk.Begin(id);
            await desk.Work(id);
            var look = new LookForPairs(desk.Db, new MatchQueries(desk.Db), TimeProvider.System);
            var pages = new PageWrites(desk.Db);
            await Say("first", look);
            await Say("nobody changed", look);
            await desk.Db.Work("Change", work => work.Execute("UPDATE Person SET Version = Version + 1 WHERE Id IN (SELECT p.Id FROM Person p ORDER BY p.Id LIMIT @Changed)", new { Changed }));
            await Say("some changed", look);
            var waits = await pages.Stop();
            Print($"{await desk.Db.Read<long>("SELECT COUNT(*) FROM MatchFound")} pairs of {people} people; {GC.GetTotalMemory(false) / 1_000_000} MB in use, {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB at the peak");
            Print($"a page's write waited {waits[waits.Count / 2]:F0} ms at the median, {waits[(int)(waits.Count * 0.99)]:F0} ms at p99, {waits[^1]:F0} ms at the longest, {waits.Count} writes");
            return waits[^1] < LongestWait.TotalMilliseconds ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Say(string what, LookForPairs look)
    {
        var clock = Stopwatch.StartNew();
        var compared = await look.Run();
        Print($"{what}: {compared} compared in {clock.Elapsed.TotalSeconds:F1} s");
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
