using Lms.Data.Backups;
using Lms.Data.Engines;
using Lms.Data.Migrations;
using Lms.Data.Tests.Uploads;
using Lms.Data.Uploads;
using Lms.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Lms.Data.Tests.Backups;

/// <summary>The files that rows name, beside the copy of the rows.</summary>
public sealed class BackupFilesTests : IDisposable
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31))];
    private readonly string folder = Directory.CreateTempSubdirectory("lms-backup-").FullName;

    [Fact]
    public async Task A_restored_backup_has_the_files_of_its_rows_and_lets_half_sent_ones_begin_again()
    {
        await using var world = await UploadWorld.Make(Engine.Sqlite);
        var ready = await world.Sent("a.pdf", Pdf, "a");
        var half = (await world.Announce("b.pdf", Pdf.Length, "b"))!;
        await world.Send(half.Id, 0, Pdf[..1000]);

        var report = await world.BackUp.Run(Path.Combine(folder, "1.db"), new Said());

        Assert.Equal((1, 1, Pdf.LongLength, 0), (report.Uploads.Files, report.Uploads.Copied, report.Uploads.CopiedBytes, report.Uploads.Faults.Count));
        File.Delete(world.Folder.Ready(ready.Id)); // the disk is gone
        var dialect = new SqliteDialect(Path.Combine(folder, "1.db"));
        await new MigrateDatabase(dialect, NullLogger<MigrateDatabase>.Instance).Run();
        await using var restored = new Db(dialect, world.Clock, NullLogger<Db>.Instance);
        var place = new UploadFolder(restored, Options.Create(new UploadSettings { FreeMegabytes = 0 }));
        var rows = new UploadQueries(restored);
        Assert.Equal(ready.Id, Assert.Single(await rows.Of(world.Subject)).Id);
        await using (var file = place.OpenReady(ready.Id)!)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            Assert.Equal(Pdf, bytes.ToArray());
        }

        Assert.Equal(0, (await rows.Find(half.Id))!.Received);
        var append = new AppendUpload(restored, new UploadDoors(restored, [world.Door]), rows, place, world.Clock);
        Assert.Equal((AppendOutcome.Kept, Pdf.Length), await append.Run(half.Id, world.Me, 0, new MemoryStream(Pdf), null, CancellationToken.None));
    }

    [Fact]
    public async Task The_next_backup_copies_only_what_is_new_and_both_are_whole()
    {
        await using var world = await UploadWorld.Make(Engine.Sqlite);
        await world.Sent("a.pdf", Pdf, "a");
        await world.BackUp.Run(Path.Combine(folder, "1.db"), new Said());
        await world.Sent("b.pdf", [.. Pdf, 1], "b");

        var second = await world.BackUp.Run(Path.Combine(folder, "2.db"), new Said());

        Assert.Equal((2, 1), (second.Uploads.Files, second.Uploads.Copied));
        Assert.Equal((1, 0), await Found("1.db", world));
        Assert.Equal((2, 0), await Found("2.db", world));
    }

    [Fact]
    public async Task What_is_removed_and_swept_while_a_backup_runs_is_still_in_it()
    {
        await using var world = await UploadWorld.Make(Engine.Sqlite);
        var (kept, old) = (await world.Sent("a.pdf", Pdf, "a"), await world.Sent("b.pdf", Pdf, "b"));
        await world.Remove.Run(old.Id, world.Me);
        world.Clock.Advance(TimeSpan.FromDays(7.1));

        // Between the copy of the rows and that of the files.
        var report = await world.BackUp.Run(Path.Combine(folder, "1.db"), new Said(text => text.StartsWith("Copying files", StringComparison.Ordinal), () =>
        {
            Assert.True(world.Remove.Run(kept.Id, world.Me).GetAwaiter().GetResult());
            Assert.Equal(1, world.Clear.Run(CancellationToken.None).GetAwaiter().GetResult());
        }));

        Assert.Equal((1, 0), (report.Uploads.Files, report.Uploads.Faults.Count));
        Assert.Equal((1, 0), await Found("1.db", world));
    }

    [Fact]
    public async Task A_missing_and_a_damaged_file_are_named_and_keep_no_other_back()
    {
        await using var world = await UploadWorld.Make(Engine.Sqlite);
        var (missing, damaged, good) = (await world.Sent("a.pdf", Pdf, "a"), await world.Sent("b.pdf", Pdf, "b"), await world.Sent("c.pdf", Pdf, "c"));
        File.Delete(world.Folder.Ready(missing.Id));
        await Damage(world.Folder.Ready(damaged.Id));

        var report = await world.BackUp.Run(Path.Combine(folder, "1.db"), new Said());

        Assert.Equal(1, report.Uploads.Files);
        Assert.Contains(report.Uploads.Faults, f => f.Contains($"{missing.Id:N} is missing", StringComparison.Ordinal));
        Assert.Contains(report.Uploads.Faults, f => f.Contains($"{damaged.Id:N} is not the file", StringComparison.Ordinal));
        Assert.Equal([UploadFolder.Below(Path.Combine(folder, "uploads"), good.Id)], Directory.GetFiles(Path.Combine(folder, "uploads"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Reading_a_backup_again_finds_a_byte_that_turned()
    {
        await using var world = await UploadWorld.Make(Engine.Sqlite);
        var row = await world.Sent("a.pdf", Pdf);
        await world.BackUp.Run(Path.Combine(folder, "1.db"), new Said());
        await Damage(UploadFolder.Below(Path.Combine(folder, "uploads"), row.Id));

        Assert.Equal((0, 1), await Found("1.db", world));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_files_of_a_database_that_another_program_copies_are_copied_by_themselves(Engine engine)
    {
        await using var world = await UploadWorld.Make(engine);
        await world.Sent("a.pdf", Pdf);
        Assert.Equal(1, (await world.Files.Run(folder, new Said())).Copied);
        Assert.Equal((1, 0), (await world.Files.Run(folder, new Said())) is var again ? (again.Files, again.Copied) : default);
    }

    [Fact]
    public async Task A_backup_into_the_folder_it_copies_from_is_refused()
    {
        await using var world = await UploadWorld.Make(Engine.Sqlite);
        await Assert.ThrowsAsync<BackupException>(() => world.Files.Run(Path.Combine(world.Folder.Root, "copies"), new Said()));
        await Assert.ThrowsAsync<BackupException>(() => world.Files.Run(Path.GetDirectoryName(world.Folder.Root)!, new Said()));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Damage(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
    }

    private async Task<(int Files, int Faults)> Found(string name, UploadWorld world) =>
        (await world.BackUp.Check(Path.Combine(folder, name))).Uploads is var found ? (found.Files, found.Faults.Count) : default;

    /// <summary>Does something at one step, in the middle of it.</summary>
    private sealed class Said(Predicate<string>? step = null, Action? act = null) : IProgress<string>
    {
        public void Report(string value)
        {
            if (step?.Invoke(value) == true)
            {
                act!();
            }
        }
    }
}
