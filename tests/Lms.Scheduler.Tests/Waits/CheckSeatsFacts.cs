using Lms.Data.Waits;
using Lms.Scheduler.Waits;
using Lms.Testing;

namespace Lms.Scheduler.Tests.Waits;

public sealed class CheckSeatsFacts
{
    [Theory, Sqlite, SqlServer]
    public async Task A_cohort_whose_seats_do_not_add_up_fails_the_sweep_by_name_until_it_is_right(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var cohort = await test.Db.Cohort(await test.Db.Module());
        var sweep = new CheckSeats(new SeatCheckQueries(test.Db));
        await sweep.Run(default);
        await test.Db.Work("Test", work => work.Execute("UPDATE Cohort SET Taken = 2 WHERE Id = @cohort", new { cohort }));
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => sweep.Run(default));
        Assert.Contains("ERP-2026-11-BISHKEK: 2 of 30 taken, 0 enrolled, 0 offered", failed.Message, StringComparison.Ordinal);
        await test.Db.Work("Test", work => work.Execute("UPDATE Cohort SET Taken = 0 WHERE Id = @cohort", new { cohort }));
        await sweep.Run(default);
    }
}
