using System.Globalization;

namespace Lms.Benchmarks.Attempts;

/// <summary>
/// <c>answers [SECONDS] [ROUNDS] [FOLDER]</c>: five hundred people save answers as the product does, beside twenty page transactions
/// a second, against a transaction of its own for each answer and against a bare loop of the same statement in batches of 64. One
/// process, one file, rounds interleaved, so that a busy neighbour slows all three.
/// </summary>
internal static class AnswerBenchmark
{
    public const string Name = "answers";
    private const int People = 500;

    public static async Task<int> Run(string[] args)
    {
        var time = TimeSpan.FromSeconds(double.Parse(args.ElementAtOrDefault(0) ?? "3", CultureInfo.InvariantCulture));
        var rounds = int.Parse(args.ElementAtOrDefault(1) ?? "5", CultureInfo.InvariantCulture);
        var folder = Directory.CreateDirectory(Path.Combine(args.ElementAtOrDefault(2) ?? Path.GetTempPath(), $"lms-answers-{Environment.ProcessId}")).FullName;
        try
        {
            await using var desks = await AnswerDesks.Make(Path.Combine(folder, "lms.db"), People, 60);
            Console.WriteLine(FormattableString.Invariant($"{Environment.ProcessorCount} cores, {desks.Desks.Count} attempts in progress, synchronous=FULL, {rounds} rounds of {time.TotalSeconds} s each"));
            var loads = new AnswerLoads(desks, People);
            await loads.Product(TimeSpan.FromSeconds(1)); // warm-up, not counted
            List<LoadResult> product = [], alone = [], bare = [];
            for (var round = 1; round <= rounds; round++)
            {
                product.Add(await loads.Product(time));
                alone.Add(await loads.Alone(time));
                bare.Add(await loads.BareBatches(time));
                Console.WriteLine(FormattableString.Invariant(
                    $"round {round}: product {product[^1]}; own transactions {alone[^1].PerSecond:N0}/s; bare batches {bare[^1].PerSecond:N0}/s; disk {AnswerLoads.FlushesPerSecond(folder):N0} fsyncs/s"));
            }

            return Verdict(product, alone, bare);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Verdict(List<LoadResult> product, List<LoadResult> alone, List<LoadResult> bare)
    {
        var rate = Median(product.Select(r => r.PerSecond));
        bool[] kept =
        [
            Promise("saves per commit", Median(product.Select(r => r.SavesPerCommit)), 20, atLeast: true),
            Promise("times the rate of own transactions", rate / Median(alone.Select(r => r.PerSecond)), 3, atLeast: true),
            Promise("of the rate of bare batches", rate / Median(bare.Select(r => r.PerSecond)), 0.4, atLeast: true),
            Promise("ms p99 of a save", Median(product.Select(r => r.P99.TotalMilliseconds)), 100, atLeast: false),
        ];
        return kept.All(k => k) ? 0 : 1;
    }

    private static bool Promise(string what, double measured, double promised, bool atLeast)
    {
        var kept = atLeast ? measured >= promised : measured <= promised;
        Console.WriteLine(FormattableString.Invariant($"{(kept ? "kept  " : "BROKEN")} {measured:F2} {what} (promised: {(atLeast ? "at least" : "at most")} {promised})"));
        return kept;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
