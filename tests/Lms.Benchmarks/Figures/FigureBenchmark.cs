using System.Diagnostics;
using System.Globalization;
using Lms.Assessments.Figures;
using Lms.Benchmarks.Sessions;
using Lms.Data;
using Lms.Data.Engines;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.Migrations;
using Lms.Data.People;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Benchmarks.Figures;

/// <summary>
/// <c>figures [ENROLMENTS …] [keep FOLDER]</c> (100000 1000000 without): makes a deployment of so many enrolments in a temporary database,
/// its roll-ups from its facts, and asks it. Prints each time beside its promise; the growth is from the first size to the last. Databases
/// kept in a folder are asked again the next time, brought up to date as a start of the product does.
/// </summary>
internal static class FigureBenchmark
{
    public const string Name = "figures";

    public static async Task<int> Run(string[] args)
    {
        var keep = args is [.., "keep", var place] ? place : null;
        var numbers = args.TakeWhile(a => a != "keep").Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        var sizes = numbers.Length == 0 ? [100_000, 1_000_000] : numbers;
        var kept = true;
        Worked? first = null;
        foreach (var size in sizes)
        {
            var folder = keep is null ? Directory.CreateTempSubdirectory("lms-figures-").FullName : Directory.CreateDirectory(Path.Combine(keep, $"{size}")).FullName;
            try
            {
                var (whole, worked) = await Size(Path.Combine(folder, "lms.db"), folder, size);
                kept &= whole;
                first ??= worked;
                if (size == sizes[^1] && sizes.Length > 1)
                {
                    kept &= Promise($"growth of the work of sums from {sizes[0]:N0}, times", worked.Sums / first.Sums, 1.5);
                    Console.WriteLine(FormattableString.Invariant($"  growth of the work of those of whole countries alone: {worked.Countries / first.Countries:F2} times"));
                    Console.WriteLine(FormattableString.Invariant($"  growth of the work of unique people: {worked.People / first.People:F2} times"));
                }
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                if (keep is null)
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        }

        return kept ? 0 : 1;
    }

    private static async Task<(bool Kept, Worked Worked)> Size(string path, string folder, int size)
    {
        var kept = await Make(path, size);
        await using var db = new Db(new SqliteDialect(path), TimeProvider.System, NullLogger<Db>.Instance);
        var rebuild = new RebuildFigures(db, TimeProvider.System);
        var since = Stopwatch.GetTimestamp();
        await new SeedIndicators(db, TimeProvider.System, rebuild).Run(default);
        await rebuild.Continue();
        Console.WriteLine(FormattableString.Invariant($"  roll-ups made from the facts in {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s"));

        var asked = new AskedFigures(new FigureQueries(db), new Scope(Guid.Empty, Everything: true));
        // Compiled for good and in memory, or the first size would pay for both and growth look smaller than it is.
        await asked.ThreeDimensions(60, ofInstitutions: false);
        await asked.ThreeDimensions(60, ofInstitutions: true);
        await asked.People(20);
        var any = await asked.ThreeDimensions(200, ofInstitutions: null);
        var whole = await asked.ThreeDimensions(100, ofInstitutions: false);
        var single = await asked.ThreeDimensions(100, ofInstitutions: true);
        var people = await asked.People(60);
        var activity = await asked.Activity(30);
        Console.WriteLine($"  sums by any three dimensions (p50 / p95 / p99):              {any}");
        Console.WriteLine($"  of these, alone: none of them an institution or a cohort:    {whole}");
        Console.WriteLine($"                   at least one of them:                       {single}");
        Console.WriteLine($"  unique people, at most a year, at most three dimensions:     {people}");
        Console.WriteLine($"  activity table:                                              {activity}");
        Console.WriteLine($"  sums, institutions and cohorts too, the twentieth page:      {await asked.ThreeDimensions(40, ofInstitutions: true, page: 19)}");
        kept &= Promise("p95 of sums, ms", new[] { any, whole, single }.Max(t => t.Waited.P95), 150);
        kept &= Promise("p95 of unique people, ms", people.Waited.P95, 500);
        kept &= Promise("p95 of the activity table, ms", activity.Waited.P95, 300);
        await Beside(db, asked);

        var (with, without) = await RecordedCompletions.Run(db, folder, 400);
        Console.WriteLine(FormattableString.Invariant($"  a completion with roll-ups {with.P50:F2} ms, without {without.P50:F2} ms (median of {with.Count} each)"));
        kept &= Promise("times the unit without roll-ups", with.P50 / without.P50, 1.3);
        Console.WriteLine($"  load at the end {Load()}");
        return (kept, new Worked(any.Worked.P95, whole.Worked.P95, people.Worked.P95));
    }

    private static async Task<bool> Make(string path, int size)
    {
        var (since, isThere) = (Stopwatch.GetTimestamp(), File.Exists(path));
        await new MigrateDatabase(new SqliteDialect(path), NullLogger<MigrateDatabase>.Instance).Run();
        SqliteConnection.ClearAllPools();
        if (isThere)
        {
            Console.WriteLine(FormattableString.Invariant($"{size:N0} enrolments kept from before, {new FileInfo(path).Length >> 20:N0} MB, {Environment.ProcessorCount} cores, load {Load()}"));
            return true;
        }

        var generator = new FigureGenerator(path, size);
        generator.Run();
        Console.WriteLine(FormattableString.Invariant($"{size:N0} enrolments, {generator.People:N0} people, {generator.Cohorts:N0} cohorts, {generator.Facts:N0} facts, {new FileInfo(path).Length >> 20:N0} MB, {Environment.ProcessorCount} cores, load {Load()}"));
        return Promise("made in s", Stopwatch.GetElapsedTime(since).TotalSeconds, 300);
    }

    private static async Task Beside(Db db, AskedFigures asked)
    {
        var table = FigureQuestionText.Parse("from=2024-01&to=2024-12&by=country&by=module&by=sex", MonthSpan.Year(2024));
        var sums = FigureQuestionText.Parse("kind=attendances&from=2021-01&to=2025-12&by=subnational_unit&by=category&by=module", MonthSpan.Year(2024));
        var (a, b) = (await asked.Time(table), await asked.Time(sums));
        var live = await LiveTables.Time(db, LiveTables.People, "2024-01-01", "2025-01-01");
        var all = await LiveTables.Time(db, LiveTables.Attendances, "2021-01-01", "2026-01-01");
        Console.WriteLine(FormattableString.Invariant($"  people by country, module, sex in a year: {a:N0} ms, the live tables {live:N0} ms"));
        Console.WriteLine(FormattableString.Invariant($"  attendances by unit, category, module in five years: {b:N0} ms, the live tables {all:N0} ms"));
    }

    private static bool Promise(string what, double found, double most)
    {
        Console.WriteLine(FormattableString.Invariant($"  {(found <= most ? "kept  " : "BROKEN")} {what}: {found:F2} (at most {most})"));
        return found <= most;
    }

    /// <summary>Milliseconds of the processors, p95, of one size.</summary>
    private sealed record Worked(double Sums, double Countries, double People);

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
