using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Dapper;

namespace Lms.Benchmarks.Attempts;

/// <summary>
/// Kills a saving process with SIGKILL at a moment chosen by a seed, opens the file again, and looks for every acknowledged save.
/// <c>kill ROUNDS [SEED]</c>; the tests run a few rounds of it.
/// </summary>
public static class KillRounds
{
    public const string Name = "kill";

    /// <summary>The command: one line a round, 0 when nothing was lost.</summary>
    public static async Task<int> Run(string[] args)
    {
        var rounds = int.Parse(args.ElementAtOrDefault(0) ?? "50", CultureInfo.InvariantCulture);
        var seed = ulong.Parse(args.ElementAtOrDefault(1) ?? "1", CultureInfo.InvariantCulture);
        var (lost, saved) = (0L, 0L);
        for (var round = 1; round <= rounds; round++)
        {
            var outcome = await Once(seed, round);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"round {round}: killed after {outcome.After.TotalMilliseconds:F0} ms, {outcome.Acknowledged} acknowledged, {outcome.Lost} lost, {outcome.Unacknowledged} kept beyond those, {outcome.Fault ?? "file whole"}"));
            lost += outcome.Lost + (outcome.Fault is null ? 0 : 1);
            saved += outcome.Acknowledged;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} kills, {saved} acknowledged saves, {lost} lost"));
        return lost == 0 && saved > 0 ? 0 : 1;
    }

    /// <summary>One kill on a file of its own.</summary>
    public static async Task<KillOutcome> Once(ulong seed, int round)
    {
        var folder = Directory.CreateTempSubdirectory("lms-kill-").FullName;
        var path = Path.Combine(folder, "lms.db");
        try
        {
            await using (await AnswerDesks.Make(path, Saver.People, 1))
            {
            }

            var after = Moment(seed, round);
            var acknowledged = await SaveUntilKilled(path, after);
            return await Look(path, acknowledged, after);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<(int Place, long Seq)>> SaveUntilKilled(string path, TimeSpan after)
    {
        using var saver = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Lms.Benchmarks.dll"), Saver.Name, path])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var acknowledged = new List<(int, long)>();
        Task? killing = null;
        // A line without its end was cut by the kill, but only after its acknowledgement: ReadLine gives it too, so it is checked by form.
        while (await saver.StandardOutput.ReadLineAsync() is { } line)
        {
            killing ??= Task.Delay(after).ContinueWith(_ => saver.Kill(), TaskScheduler.Default); // SIGKILL: nothing of it is asked first
            acknowledged.Add((int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture), long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)));
        }

        await (killing ?? throw new InvalidOperationException("The saver ended without a save."));
        await saver.WaitForExitAsync();
        return saver.ExitCode == 137 ? acknowledged : throw new InvalidOperationException($"The saver ended by itself with {saver.ExitCode}.");
    }

    private static async Task<KillOutcome> Look(string path, List<(int Place, long Seq)> acknowledged, TimeSpan after)
    {
        await using var desks = await AnswerDesks.Reopen(path);
        var places = desks.Desks.Select((desk, place) => (desk.AttemptId, place)).ToDictionary(d => d.AttemptId, d => d.place);
        var kept = (await desks.Db.List<KeptStep>("SELECT AttemptId, ClientSeq FROM AttemptStep WHERE Kind = 'saved'"))
            .Select(s => (places[s.AttemptId], s.ClientSeq)).ToHashSet();
        await using var connection = await desks.Db.Dialect.Open();
        var integrity = await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check");
        // The file must take the next save as if nothing had been.
        var next = (int)kept.Select(k => k.ClientSeq).DefaultIfEmpty().Max() + 1;
        var receipt = await desks.Save.Run(desks.Desks[0].AttemptId, desks.Desks[0].PersonId, desks.Desks[0].Given(next), Desk.Key(next));
        var fault = integrity != "ok" ? integrity : receipt is { IsNewest: true } ? null : "the next save was refused";
        var lost = acknowledged.Count(a => !kept.Contains(a));
        return new KillOutcome(after, acknowledged.Count, lost, kept.Count - acknowledged.Count + lost, fault);
    }

    // SplitMix64: the same seed kills at the same moments. 20 ms to 1.5 s after the first acknowledgement.
    private static TimeSpan Moment(ulong seed, int round)
    {
        var z = seed + ((ulong)round * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return TimeSpan.FromMilliseconds(20 + (BitOperations.RotateRight(z, 31) % 1480));
    }

    private sealed record KeptStep
    {
        public Guid AttemptId { get; init; }

        public long ClientSeq { get; init; }
    }
}
