using System.Diagnostics;
using Dapper;

namespace Lms.Benchmarks.Imports;

/// <summary>
/// Kills a process with SIGKILL while it checks, enters and takes back a list, again and again, and lets the last one finish: the people
/// must be there once, and afterwards not at all.
/// </summary>
public static class ImportKill
{
    /// <param name="rows">Of the list.</param>
    /// <param name="kills">In each of its three parts.</param>
    public static async Task<ImportKillOutcome> Run(int rows, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("lms-import-kill-").FullName;
        var path = Path.Combine(folder, "lms.db");
        try
        {
            Guid id;
            await using (var desk = await ImportDesk.Make(path))
            {
                id = await desk.Send(rows);
            }

            var died = await Part(path, id, kills);
            await using (var desk = ImportDesk.Open(path)) await desk.Begin(id);
            died += await Part(path, id, kills);
            var entered = await People(path);
            await using (var desk = ImportDesk.Open(path)) await desk.Undo(id);

            died += await Part(path, id, kills);
            return new ImportKillOutcome(died, entered, await People(path), await Integrity(path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Part(string path, Guid id, int kills)
    {
        var died = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            died += await KilledAfter(path, id, TimeSpan.FromMilliseconds(250 + (kill * 170))) ? 1 : 0;
        }

        await KilledAfter(path, id, Timeout.InfiniteTimeSpan);
        return died;
    }

    // False where it was through before it could be killed.
    private static async Task<bool> KilledAfter(string path, Guid id, TimeSpan after)
    {
        using var runner = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Lms.Benchmarks.dll"), ImportRunner.Name, path, id.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        await runner.StandardOutput.ReadLineAsync();
        using var patience = new CancellationTokenSource(after);
        try
        {
            await runner.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            runner.Kill();
            await runner.WaitForExitAsync(CancellationToken.None);
        }

        return runner.ExitCode switch { 0 => false, 137 => true, var code => throw new InvalidOperationException($"The runner ended by itself with {code}.") };
    }

    private static async Task<long> People(string path)
    {
        await using var desk = ImportDesk.Open(path);
        return await desk.Db.Read<long>("SELECT COUNT(*) FROM Person") - 1;
    }

    private static async Task<string> Integrity(string path)
    {
        await using var desk = ImportDesk.Open(path);
        await using var connection = await desk.Db.Dialect.Open();
        return await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check") ?? "";
    }
}
