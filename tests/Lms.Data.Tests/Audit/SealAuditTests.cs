using Lms.Data.Audit;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Audit;

/// <summary>The chain over the audit, and everything somebody could do to a row behind its back.</summary>
public sealed class SealAuditTests
{
    private static readonly DateTimeOffset Ten = new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider clock = new(Ten);

    [Theory, Sqlite, SqlServer]
    public async Task Rows_are_sealed_by_the_minute_and_the_chain_is_whole(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await Deeds(test.Db, 3);
        Assert.Equal(3, await Seal(test.Db));
        Assert.Equal(0, await Seal(test.Db));

        var verdict = await Verify(test.Db);

        Assert.Null(verdict.Fault);
        Assert.Equal((3, 6, 0), (verdict.Links, verdict.Rows, verdict.Open));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_row_that_committed_late_is_in_the_next_link_and_the_chain_stays_whole(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await Deeds(test.Db, 2);
        await Seal(test.Db);
        await Deed(test.Db, Ten.AddSeconds(90));
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, await Seal(test.Db));
        Assert.Null((await Verify(test.Db)).Fault);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_hosts_at_once_make_each_link_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await Deeds(test.Db, 5);

        await Task.WhenAll(Seal(test.Db), Seal(test.Db));
        await Seal(test.Db);

        var verdict = await Verify(test.Db);
        Assert.Null(verdict.Fault);
        Assert.Equal((5, 10), (verdict.Links, verdict.Rows));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_changed_row_is_named(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var id = await Sealed(test.Db);
        await Do(test.Db, "UPDATE AuditRow SET Deed = 'NameTrainer' WHERE Id = @id", id);
        Assert.Contains($"Row {id} of 2026-12-01 10:01", (await Verify(test.Db)).Fault, StringComparison.Ordinal);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_deleted_row_is_named(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var id = await Sealed(test.Db);
        await Do(test.Db, "DELETE FROM AuditRow WHERE Id = @id", id);
        Assert.Contains($"Row {id} (number 1 of link 2) was deleted", (await Verify(test.Db)).Fault, StringComparison.Ordinal);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_row_put_in_later_with_an_old_time_is_named_and_never_sealed(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await Deeds(test.Db, 60);
        await Seal(test.Db);
        var id = await Deed(test.Db, Ten.AddSeconds(30));
        Assert.Equal(0, await Seal(test.Db));
        Assert.Contains($"Row {id} of 2026-12-01 10:00:30", (await Verify(test.Db)).Fault, StringComparison.Ordinal);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_changed_link_a_missing_one_and_a_place_taken_out_are_named(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var id = await Sealed(test.Db);
        await Do(test.Db, "UPDATE AuditSeal SET Hash = REVERSE(Hash) WHERE Number = 2", id, "UPDATE AuditSeal SET Hash = '0' || SUBSTR(Hash, 2, 62) || 'x' WHERE Number = 2");
        Assert.Contains("Link 2 of 2026-12-01 10:01 was changed", (await Verify(test.Db)).Fault, StringComparison.Ordinal);
        await Do(test.Db, "DELETE FROM AuditSealRow WHERE AuditRowId = @id", id);
        Assert.Contains("Link 2 has no row 1", (await Verify(test.Db)).Fault, StringComparison.Ordinal);
        await Do(test.Db, "DELETE FROM AuditSealRow WHERE Number = 2", id);
        await Do(test.Db, "DELETE FROM AuditSeal WHERE Number = 2", id);
        Assert.Contains("Link 2 is missing", (await Verify(test.Db)).Fault, StringComparison.Ordinal);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_days_head_goes_out_once_and_a_chain_cut_behind_it_shows(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var person = await test.Db.Person(await test.Db.Institution());
        await test.Db.Role(person, "administrator");
        await Sealed(test.Db);
        clock.SetUtcNow(Ten.Date.AddDays(1).AddMinutes(30));
        var post = new PostAuditHead(test.Db, clock);

        Assert.Equal(1, await post.Run(CancellationToken.None));
        Assert.Equal(0, await post.Run(CancellationToken.None));
        Assert.Equal((3, 6), await post.Find(new DateOnly(2026, 12, 1)) is { } head ? (head.Number, head.Rows) : default);
        await Do(test.Db, "DELETE FROM AuditSealRow WHERE Number = 3", person);
        await Do(test.Db, "DELETE FROM AuditSeal WHERE Number = 3", person);

        Assert.Contains("Link 3, head of 2026-12-01, is missing", (await Verify(test.Db)).Fault, StringComparison.Ordinal);
    }

    // Three minutes of two rows; the first row of the second.
    private async Task<Guid> Sealed(Db db)
    {
        await Deeds(db, 3);
        await Seal(db);
        return (await db.List<Guid>("SELECT AuditRowId FROM AuditSealRow WHERE Number = 2 AND Position = 1"))[0];
    }

    private async Task Deeds(Db db, int minutes)
    {
        for (var i = 0; i < minutes; i++)
        {
            await Deed(db, clock.GetUtcNow().AddSeconds(5));
            await Deed(db, clock.GetUtcNow().AddSeconds(6));
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<Guid> Deed(Db db, DateTimeOffset at)
    {
        await db.Work("Arrange", work => work.Audit(new AuditEntry(at, null, "CancelCohort", "Cohort", $"{work.NewId()}", Detail: """{"people":3}""")));
        return (await db.List<Guid>("SELECT Id FROM AuditRow WHERE At = @at", new { at }))[0];
    }

    private Task<int> Seal(Db db) => new SealAudit(db, clock).Run(CancellationToken.None);

    private Task<AuditVerdict> Verify(Db db) => new VerifyAudit(db, clock).Run();

    private static Task Do(Db db, string sql, Guid id, string? sqlite = null) =>
        db.Work("Tamper", work => work.Execute(sqlite is not null && db.Dialect is Lms.Data.Engines.SqliteDialect ? sqlite : sql, new { id }));
}
