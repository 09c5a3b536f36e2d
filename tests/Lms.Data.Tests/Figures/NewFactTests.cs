using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Testing;

namespace Lms.Data.Tests.Figures;

/// <summary>Tests and certificates in the ledger.</summary>
public sealed class NewFactTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_certificate_is_one_item_through_a_correction_and_none_after_it_is_revoked(Engine engine)
    {
        await using var world = await CompletionWorld.Completed(engine);
        Assert.Equal(1, await Items(world.Db, "certificate"));
        var first = (await world.Certificates.OfPerson(world.Person))[0].Id;
        await world.Db.Work("Rename", work => work.Execute("UPDATE Person SET LatinName = 'Jamilah Rahimova'"));
        var second = await new CorrectCertificate(world.Db, world.Clock, world.Certificates, world.Press).Run(first, "The passport says Jamilah.", world.Everything);
        Assert.Equal(1, await Items(world.Db, "certificate"));
        Assert.True(await new RevokeCertificate(world.Db, world.Clock, world.Certificates).Run(second!.Value, "Issued to the wrong person.", world.Everything));
        Assert.Equal(0, await Items(world.Db, "certificate"));
        Assert.Equal(2, await world.Db.Read<long>("SELECT COUNT(*) FROM Fact WHERE Kind = 'certificate'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_test_marked_anew_takes_its_fact_back_and_keeps_its_day(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        var attempt = world.Db.NewId();
        Task Mark(int score) => world.Db.Work("Mark", work => work.RecordTest(attempt, world.Enrolment, score, world.Clock.GetUtcNow()));
        await Mark(6_500);
        world.Clock.Advance(TimeSpan.FromDays(40));
        await Mark(6_500);
        Assert.Equal([6_500], await Scores(world.Db));
        await Mark(7_200);
        Assert.Equal(1, await Items(world.Db, "test"));
        Assert.Equal([7_200], await Scores(world.Db));
        Assert.Equal([new DateOnly(2026, 12, 2)], await world.Db.List<DateOnly>("SELECT DISTINCT OccurredOn FROM Fact WHERE Kind = 'test'"));
    }

    private static Task<long> Items(Db db, string kind) => db.Read<long>("SELECT SUM(CAST(Quantity AS bigint)) FROM Fact WHERE Kind = @kind AND Unit = 'items'", new { kind });

    private static Task<IReadOnlyList<int>> Scores(Db db) => db.List<int>("""
        SELECT m.Value FROM FactMeasure m JOIN Fact f ON f.Id = m.FactId WHERE NOT EXISTS (SELECT 1 FROM Fact r WHERE r.CorrectsFactId = f.Id)
        """);
}
