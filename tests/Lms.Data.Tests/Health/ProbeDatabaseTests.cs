using Lms.Data.Health;
using Lms.Testing;

namespace Lms.Data.Tests.Health;

public sealed class ProbeDatabaseTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_database_that_takes_a_write_on_the_right_schema_is_ready(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var probe = new ProbeDatabase(test.Db, TimeProvider.System);
        var health = await probe.Run("host-a");
        Assert.True(health.IsReady, health.Detail);
        Assert.NotNull(health.Version);
        Assert.True((await probe.Run("host-a")).IsReady);
        Assert.True((await probe.Run("host-b")).IsReady);
        Assert.Equal(2, await test.Db.Read<long>("SELECT COUNT(*) FROM Heartbeat"));
    }

    [Fact]
    public async Task A_migration_that_has_not_run_makes_the_host_unready_and_an_unknown_one_does_not()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        await test.Db.Work("Newer", work => work.Execute("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('9999_newer.sql', '2026-12-01')"));
        Assert.True((await new ProbeDatabase(test.Db, TimeProvider.System).Run("host")).IsReady);
        await test.Db.Work("Forget", work => work.Execute("DELETE FROM SchemaVersions WHERE ScriptName = '0001_people.sql'"));
        var health = await new ProbeDatabase(test.Db, TimeProvider.System).Run("host");
        Assert.False(health.IsReady);
        Assert.Equal(["0001_people.sql"], health.MissingMigrations);
    }

    [Fact]
    public async Task A_database_that_does_not_take_the_write_within_a_second_is_not_ready()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        var (inside, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holding = test.Db.Work("Hold", async _ =>
        {
            inside.SetResult();
            await leave.Task;
        });
        await inside.Task;
        var health = await new ProbeDatabase(test.Db, TimeProvider.System).Run("host");
        leave.SetResult();
        await holding;
        Assert.Equal("no_answer_within_1_s", health.Fault);
        Assert.False(health.IsReady);
    }
}
