using System.Diagnostics;
using System.Globalization;
using Dapper;
using Lms.Benchmarks.Figures;
using Lms.Data.Figures;
using Lms.Data.Publications;
using Microsoft.Data.Sqlite;

namespace Lms.Benchmarks.Publications;

/// <summary>
/// Kills the process that makes figures anew, publishes periods and issues packages with SIGKILL at a moment chosen by a seed, twice over,
/// lets another finish, and looks whether each was done once and figures are what the facts make. <c>killed-sweeps ROUNDS [SEED]</c>; the
/// tests run a few rounds of it.
/// </summary>
public static class KilledSweeps
{
    public const string Name = "killed-sweeps";
    private const int Kills = 2;

    public static async Task<int> Run(string[] args)
    {
        var rounds = int.Parse(args.ElementAtOrDefault(0) ?? "10", CultureInfo.InvariantCulture);
        var seed = ulong.Parse(args.ElementAtOrDefault(1) ?? "1", CultureInfo.InvariantCulture);
        var faults = 0;
        for (var round = 1; round <= rounds; round++)
        {
            var (reached, fault) = await Once(seed, round);
            Console.WriteLine($"round {round}: killed after {reached}; {fault ?? "each once, figures whole"}");
            faults += fault is null ? 0 : 1;
        }

        return faults == 0 ? 0 : 1;
    }

    /// <summary>How far it was at each kill, and what is wrong afterwards; null where nothing is.</summary>
    public static async Task<(string Reached, string? Fault)> Once(ulong seed, int round)
    {
        var folder = Directory.CreateTempSubdirectory("lms-sweeps-").FullName;
        try
        {
            var path = Path.Combine(folder, "lms.db");
            await SweepSet.Make(path);
            var dice = new Dice((seed * 1_000) + (ulong)round);
            var reached = new List<string>();
            for (var kill = 0; kill < Kills; kill++)
            {
                // Later each time: the first lands among slices of figures, the others among publications and packages.
                reached.Add(await UntilKilled(path, TimeSpan.FromMilliseconds(5 + dice.Below(600 * (kill + 1)))));
            }

            return (string.Join(", ", reached), await Look(path));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> UntilKilled(string path, TimeSpan after)
    {
        using var maker = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Lms.Benchmarks.dll"), SweepMaker.Name, path])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var last = "nothing";
        Task? killing = null;
        while (await maker.StandardOutput.ReadLineAsync() is { } line)
        {
            // SIGKILL: nothing of it is asked first.
            killing ??= Task.Delay(after).ContinueWith(_ => maker.Kill(), TaskScheduler.Default);
            last = line;
        }

        await maker.WaitForExitAsync();
        return maker.ExitCode switch
        {
            137 => last,
            0 => "all",
            var code => throw new InvalidOperationException($"The maker ended by itself with {code} after {last}."),
        };
    }

    private static async Task<string?> Look(string path)
    {
        // Two minutes later: whoever was killed has fallen silent.
        await using var set = new SweepSet(path, TimeSpan.FromMinutes(2));
        foreach (var sweep in set.Sweeps.Concat(set.Sweeps))
        {
            await sweep.Run(CancellationToken.None);
        }

        await using var connection = await set.Db.Dialect.Open();
        var letters = await set.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'package'");
        var made = await set.Db.Read<long>("SELECT COUNT(*) FROM PackageIssue WHERE State = 'made'");
        var audits = await set.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed IN ('PublishRelease', 'IssuePackage')");
        return await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check") is not "ok" and var broken ? broken
            : await new FigureUpkeepQueries(set.Db).Find() is not null ? "figures are not done"
            : (await new VerifyFigures(set.Db).Run()).Fault is { } fault ? fault
            : (await new PublicationQueries(set.Db).List()).Count != SweepSet.Quarters ? "not each quarter is out once"
            : await set.Db.Read<long>("SELECT COUNT(*) FROM PublicationRequest WHERE State <> 'published'") > 0 ? "a request was left"
            : await set.Db.Read<long>("SELECT COUNT(*) FROM PackageIssue") != SweepSet.Issues ? "not each month was issued once"
            : letters != made * SweepSet.LettersEach ? $"{letters} letters of {made} issues"
            : audits != SweepSet.Quarters + SweepSet.Issues ? $"{audits} deeds for {SweepSet.Quarters + SweepSet.Issues}"
            : null;
    }
}
