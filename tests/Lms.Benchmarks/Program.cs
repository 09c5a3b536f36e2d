using Lms.Benchmarks.Attempts;
using Lms.Benchmarks.Certificates;
using Lms.Benchmarks.Completions;
using Lms.Benchmarks.Figures;
using Lms.Benchmarks.Publications;
using Lms.Benchmarks.Imports;
using Lms.Benchmarks.Matches;
using Lms.Benchmarks.Sessions;

// One file per benchmark in its noun's folder; a benchmark prints its figures and returns 0 when it keeps its promise.
var benchmarks = new Dictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
{
    [AnswerBenchmark.Name] = AnswerBenchmark.Run,
    [FullDisk.Name] = FullDisk.Run,
    [KillRounds.Name] = KillRounds.Run,
    [Saver.Name] = Saver.Run,
    ["certificates"] = CertificateBenchmark.Run,
    ["certificate-memory"] = CertificateMemory.Run,
    [FigureBenchmark.Name] = FigureBenchmark.Run,
    [KilledSweeps.Name] = KilledSweeps.Run,
    [ReleaseBenchmark.Name] = ReleaseBenchmark.Run,
    [SweepMaker.Name] = SweepMaker.Run,
    [ImportBenchmark.Name] = ImportBenchmark.Run,
    [ImportRunner.Name] = ImportRunner.Run,
    [MatchBenchmark.Name] = MatchBenchmark.Run,
    [BoardBenchmark.Name] = BoardBenchmark.Run,
    [LiveBenchmark.Name] = LiveBenchmark.Run,
    [LiveHost.Name] = LiveHost.Run,
    [BareHost.Name] = BareHost.Run,
};

if (args is [var name, .. var rest] && benchmarks.TryGetValue(name, out var run))
{
    return await run(rest);
}

Console.WriteLine("Name one: " + string.Join(", ", benchmarks.Keys));
return 2;
