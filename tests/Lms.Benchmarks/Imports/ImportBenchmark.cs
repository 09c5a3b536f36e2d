using System.Diagnostics;
using System.Globalization;

namespace Lms.Benchmarks.Imports;

/// <summary>
/// A list of people from its bytes to the last row entered, and how long a page's small write waits meanwhile. <c>imports ROWS</c>.
/// </summary>
internal static class ImportBenchmark
{
    public const string Name = "imports";
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public static async Task<int> Run(string[] args)
    {
        var rows = int.Parse(args.ElementAtOrDefault(0) ?? "50000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("lms-imports-").FullName;
        try
        {
            await using var desk = await ImportDesk.Make(Path.Combine(folder, "lms.db"));
            var pages = new PageWrites(desk.Db);
            var (clock, parts) = (Stopwatch.StartNew(), new List<(string, double)>());
            var id = await desk.Send(rows);
            parts.Add(("read and written down", clock.Elapsed.TotalSeconds));
            await desk.Work(id);
            parts.Add(("checked", clock.Elapsed.TotalSeconds));
            await desk.Begin(id);
            await desk.Work(id);
            var all = clock.Elapsed;
            parts.Add(("entered", all.TotalSeconds));
            var again = await desk.Again(rows);
            await desk.Work(again);
            parts.Add(("checked again", clock.Elapsed.TotalSeconds));
            var people = await desk.Db.Read<long>("SELECT COUNT(*) FROM Person");
            await desk.Undo(id);
            await desk.Work(id);
            parts.Add(("taken back", clock.Elapsed.TotalSeconds));
            Say($"{people - 1} people were entered, {await desk.Db.Read<long>("SELECT COUNT(*) FROM Person") - 1} are left after it was taken back");
            var waits = await pages.Stop();
            var before = 0d;
            foreach (var (what, at) in parts)
            {
                Say($"{what}: {at - before:F1} s");
                before = at;
            }

            foreach (var verdict in await desk.Db.List<Counted>("SELECT ImportId, Verdict, Result, COUNT(*) AS Total FROM ImportRow GROUP BY ImportId, Verdict, Result"))
            {
                Say($"{(verdict.ImportId == id ? "first" : "again")}: {verdict.Verdict} {verdict.Result} {verdict.Total}");
            }

            Say($"{rows} rows from bytes to entered: {all.TotalSeconds:F1} s; a page's write waited {waits[waits.Count / 2]:F0} ms at the median, {waits[(int)(waits.Count * 0.99)]:F0} ms at p99, {waits[^1]:F0} ms at the longest, {waits.Count} writes");
            return all < Promise && waits[^1] < LongestWait.TotalMilliseconds ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed record Counted
    {
        public Guid ImportId { get; init; }

        public string? Verdict { get; init; }

        public string? Result { get; init; }

        public long Total { get; init; }
    }
}
