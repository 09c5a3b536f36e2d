using Dapper;
using Lms.Data.Audit;
using Lms.Testing;
using Microsoft.Data.Sqlite;

namespace Lms.Data.Tests.Engines;

/// <summary>
/// A full disk, told to SQLite as a ceiling on the file's pages: the engine fails the statement with the same code (13) as a disk
/// without room, and gives the transaction up in the same way.
/// </summary>
public sealed class FullDiskTests
{
    private const int DiskFull = 13;
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task When_the_disk_is_full_callers_are_told_what_was_acknowledged_stays_and_room_is_enough_to_go_on()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        await Ceiling(test.Db, 100 + await test.Db.Read<int>("PRAGMA page_count"));
        var (kept, refused) = (new List<int>(), 0);
        for (var wave = 0; refused == 0; wave++)
        {
            foreach (var save in Enumerable.Range(wave * 200, 200).Select(n => Save(test.Db, n)).ToList())
            {
                try
                {
                    kept.Add(await save);
                }
                catch (SqliteException error)
                {
                    Assert.Equal(DiskFull, error.SqliteErrorCode);
                    refused++;
                }
            }

            Assert.True(wave < 50, "the ceiling was never reached");
        }

        Assert.NotEmpty(kept);
        Assert.Equal(kept, await Numbers(test.Db));

        // A commit of a crowd that was refused as a whole leaves the room it would have taken; this page needs more than any of them.
        await Assert.ThrowsAsync<SqliteException>(() => test.Db.Work("Page", async work =>
        {
            for (var n = 1; n <= 300; n++)
            {
                await work.Audit(Entry(-n));
            }
        }));

        await Ceiling(test.Db, 1_000_000);
        Assert.Equal(100_000, await Save(test.Db, 100_000));
        await test.Db.Work("Page", work => work.Audit(Entry(100_001)));
        Assert.Equal([.. kept, 100_000, 100_001], await Numbers(test.Db));
    }

    // Pragmas stick to the pool's handles, and the writer takes its own from there; four at once are all there are.
    private static async Task Ceiling(Db db, int pages)
    {
        var handles = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => db.Dialect.Open()));
        foreach (var handle in handles)
        {
            await handle.ExecuteAsync($"PRAGMA max_page_count={pages}");
            await handle.DisposeAsync();
        }
    }

    private static async Task<IEnumerable<int>> Numbers(Db db) => (await db.List<int>("SELECT CAST(SubjectId AS int) FROM AuditRow")).Order();

    private static Task<int> Save(Db db, int n) => db.Hot("Save", async work =>
    {
        await work.Audit(Entry(n));
        return n;
    });

    private static AuditEntry Entry(int n) => new(Noon, null, "Save", "Test", $"{n}", Detail: $"\"{new string('x', 1000)}\"");
}
