using Microsoft.Data.Sqlite;

namespace Lms.Benchmarks.Attempts;

/// <summary>
/// <c>full FOLDER</c>, where FOLDER is a small file system of its own (<c>mount -t tmpfs -o size=48m</c>): people save until the disk
/// refuses, the file is read for every acknowledged answer, room is made, and the same service has to go on.
/// </summary>
internal static class FullDisk
{
    public const string Name = "full";
    private const int DiskFull = 13;
    private const int RoomLeft = 6_000_000;

    public static async Task<int> Run(string[] args)
    {
        var folder = args[0];
        var filler = Path.Combine(folder, "filler");
        await using var desks = await AnswerDesks.Make(Path.Combine(folder, "lms.db"), Saver.People, 1);
        await using (var file = File.Create(filler))
        {
            // Really written: a sparse file takes no room.
            var left = new DriveInfo(folder).AvailableFreeSpace - RoomLeft;
            for (var page = new byte[65536]; file.Length < left;)
            {
                await file.WriteAsync(page);
            }
        }

        var acknowledged = (await Task.WhenAll(desks.Desks.Select(desk => Task.Run(() => SaveUntilRefused(desks, desk))))).Sum();
        var kept = await Kept(desks);
        Console.WriteLine(FormattableString.Invariant($"{acknowledged} acknowledged before the disk was full, {kept} kept, every saver was told"));
        File.Delete(filler);
        var first = desks.Desks[0];
        var receipt = await desks.Save.Run(first.AttemptId, first.PersonId, first.Given(1_000_000), Desk.Key(1_000_000));
        var whole = await desks.Db.Read<string>("PRAGMA integrity_check");
        Console.WriteLine(FormattableString.Invariant($"with room again: saved {receipt is { IsNewest: true }}, integrity {whole}"));
        return acknowledged == kept && acknowledged > 0 && receipt is { IsNewest: true } && whole == "ok" ? 0 : 1;
    }

    private static async Task<long> SaveUntilRefused(AnswerDesks desks, Desk desk)
    {
        for (var seq = 1; ; seq++)
        {
            try
            {
                await desks.Save.Run(desk.AttemptId, desk.PersonId, desk.Given(seq), Desk.Key(seq));
            }
            catch (SqliteException error) when (error.SqliteErrorCode == DiskFull)
            {
                return seq - 1;
            }
        }
    }

    private static Task<long> Kept(AnswerDesks desks) => desks.Db.Read<long>("SELECT COUNT(*) FROM AttemptStep WHERE Kind = 'saved'");
}
