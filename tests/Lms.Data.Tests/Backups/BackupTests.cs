using Lms.Data.Audit;
using Lms.Data.Backups;
using Lms.Data.Engines;
using Lms.Data.Migrations;
using Lms.Data.Uploads;
using Lms.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Lms.Data.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("lms-backup-").FullName;

    [Fact]
    public async Task A_backup_made_while_people_save_is_whole_and_can_be_worked_in()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        using var over = new CancellationTokenSource();
        var (before, counter) = (0, 0);
        var savers = Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await Save(test.Db, Interlocked.Increment(ref counter));
                Interlocked.Increment(ref before);
            }
        })).ToList();
        while (Volatile.Read(ref before) < 500)
        {
            await Task.Delay(5);
        }

        var acknowledged = Volatile.Read(ref before);
        var copy = Path.Combine(folder, "copies", "lms.db");
        var report = await Backups(test.Db).Run(copy, new Progress<string>());
        var during = Volatile.Read(ref before) - acknowledged;
        await over.CancelAsync();
        await Task.WhenAll(savers);

        Assert.Equal(copy, report.Path);
        Assert.InRange(report.Rows["AuditRow"], acknowledged, counter);
        Assert.True(during > 0, "nobody saved while the copy was made");
        Assert.Equal((0, 0), (report.Uploads.Files, report.Uploads.Faults.Count));
        Assert.Equal([copy], Directory.GetFiles(Path.GetDirectoryName(copy)!));

        // Restored: started like any database, read, and written to.
        var dialect = new SqliteDialect(copy);
        await new MigrateDatabase(dialect, NullLogger<MigrateDatabase>.Instance).Run();
        await using (var restored = new Db(dialect, TimeProvider.System, NullLogger<Db>.Instance))
        {
            Assert.Equal(report.Rows["AuditRow"], await restored.Read<long>("SELECT COUNT(*) FROM AuditRow"));
            await Save(restored, counter + 1);
            Assert.Equal(report.Rows["AuditRow"] + 1, await restored.Read<long>("SELECT COUNT(*) FROM AuditRow"));
        }
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        var taken = Path.Combine(folder, "taken.db");
        await File.WriteAllTextAsync(taken, "mine");
        var refused = await Assert.ThrowsAsync<BackupException>(() => Backups(test.Db).Run(taken, new Progress<string>()));
        Assert.Contains("exists already", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(taken));
    }

    [Fact]
    public async Task A_backup_of_a_database_with_a_broken_reference_is_refused_and_leaves_no_file()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        await using (var connection = await test.Db.Dialect.Open())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA foreign_keys=OFF; INSERT INTO LessonText (LessonId, Language, Title, Markdown, Bytes) VALUES ('nobody', 'en', 't', 'm', 1); PRAGMA foreign_keys=ON;";
            command.ExecuteNonQuery();
        }

        var refused = await Assert.ThrowsAsync<BackupException>(() => Backups(test.Db).Run(Path.Combine(folder, "bad.db"), new Progress<string>()));
        Assert.Contains("LessonText", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_backup_into_a_folder_that_cannot_be_made_says_so()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "");
        var refused = await Assert.ThrowsAsync<BackupException>(() => Backups(test.Db).Run(Path.Combine(folder, "file", "lms.db"), new Progress<string>()));
        Assert.Contains("cannot be written", refused.Message, StringComparison.Ordinal);
    }

    [Theory, SqlServer]
    public async Task SQL_Server_is_left_to_its_own_backup(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var backups = Backups(test.Db);
        Assert.False(backups.IsOurs);
        await Assert.ThrowsAsync<BackupException>(() => backups.Run(Path.Combine(folder, "lms.db"), new Progress<string>()));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static BackUpDatabase Backups(Db db) =>
        new(db, new BackUpUploads(db, new UploadFolder(db, Options.Create(new UploadSettings())), TimeProvider.System), TimeProvider.System);

    private static Task<int> Save(Db db, int n) => db.Hot("Save", async work =>
    {
        await work.Audit(new AuditEntry(Noon, null, "Save", "Test", $"{n}"));
        return n;
    });
}
