using Lms.Data.Audit;
using Lms.Testing;

namespace Lms.Data.Tests.Engines;

public sealed class DbFacts
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory, Sqlite, SqlServer]
    public async Task Work_that_throws_leaves_nothing_behind(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => test.Db.Work("Fail", async work =>
        {
            await work.Audit(new AuditEntry(Noon, null, "Fail", "Test", "1"));
            throw new InvalidTimeZoneException();
        }));
        Assert.Equal(0, await test.Db.Read<long>("SELECT COUNT(*) FROM AuditRow"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_hot_unit_that_fails_rolls_back_itself_and_nobody_else(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var calls = Enumerable.Range(0, 60).Select(n => test.Db.Hot("Save", async work =>
        {
            await work.Audit(new AuditEntry(Noon, null, "Save", "Test", $"{n}"));
            return n % 7 == 3 ? throw new InvalidTimeZoneException() : n;
        })).ToList();
        foreach (var (call, n) in calls.Select((c, n) => (c, n)))
        {
            if (n % 7 == 3)
            {
                await Assert.ThrowsAsync<InvalidTimeZoneException>(() => call);
            }
            else
            {
                Assert.Equal(n, await call);
            }
        }

        var kept = await test.Db.List<int>("SELECT CAST(SubjectId AS int) FROM AuditRow");
        Assert.Equal(Enumerable.Range(0, 60).Where(n => n % 7 != 3), kept.Order());
    }

    // One after the other, so that without the pause each would be a commit of its own.
    [Theory, Sqlite]
    public async Task Units_that_may_wait_share_commits_and_one_that_may_not_takes_them_along(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        Task<int> Save(int n, bool mayWait) => test.Db.Hot("Save", async work =>
        {
            await work.Audit(new AuditEntry(Noon, null, "Save", "Test", $"{n}"));
            return n;
        }, mayWait);

        await Save(0, mayWait: true);
        var before = test.Db.GroupCommits;
        var waiting = new List<Task<int>>();
        for (var n = 1; n <= 20; n++)
        {
            waiting.Add(Save(n, mayWait: true));
            await Task.Yield();
        }

        Assert.Equal(21, await Save(21, mayWait: false));
        Assert.Equal(Enumerable.Range(1, 20), await Task.WhenAll(waiting));
        var after = test.Db.GroupCommits;
        Assert.Equal(21, after.Units - before.Units);
        Assert.InRange(after.Commits - before.Commits, 1, 5);
        Assert.Equal(22, await test.Db.Read<long>("SELECT COUNT(*) FROM AuditRow"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_unit_inside_a_unit_throws(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Db.Work("Outer", _ => test.Db.Work("Inner", _ => Task.CompletedTask)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Db.Hot("Outer", async _ => await test.Db.Hot("Inner", _ => Task.FromResult(1))));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_follows_the_commit_runs_once_and_only_after_success(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var announced = 0;
        await test.Db.Work("Announce", work =>
        {
            work.AfterCommit(() => announced++);
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => test.Db.Work("Fail", work =>
        {
            work.AfterCommit(() => announced++);
            throw new InvalidTimeZoneException();
        }));
        Assert.Equal(1, announced);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_refused_insert_leaves_the_unit_usable(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        const string insert = "INSERT INTO Module (Id, Code, CreatedAt) VALUES (@id, 'ERP', @Noon)";
        var (first, second, third) = await test.Db.Work("Insert", async work => (
            await work.TryInsert(insert, new { id = work.NewId(), Noon }),
            await work.TryInsert(insert, new { id = work.NewId(), Noon }),
            await work.Execute("INSERT INTO Module (Id, Code, CreatedAt) VALUES (@id, 'MED', @Noon)", new { id = work.NewId(), Noon })));
        Assert.Equal((true, false, 1), (first, second, third));
        Assert.Equal(2, await test.Db.Read<long>("SELECT COUNT(*) FROM Module"));
    }

    [Fact]
    public async Task A_hot_unit_that_awaits_something_else_is_refused()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Db.Hot("Slow", async _ =>
        {
            await Task.Delay(5);
            return 1;
        }));
    }

    [Fact]
    public async Task Disposing_drains_what_was_queued()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        var calls = Enumerable.Range(0, 200).Select(n => test.Db.Hot("Save", async work =>
        {
            await work.Audit(new AuditEntry(Noon, null, "Save", "Test", $"{n}"));
            return n;
        })).ToList();
        await test.Db.DisposeAsync();
        Assert.Equal(Enumerable.Range(0, 200), await Task.WhenAll(calls));
    }
}
