using Lms.Testing;

namespace Lms.Data.Tests.Engines;

/// <summary>The awkward values of both engines: what goes in comes out, and compares as it should.</summary>
public sealed class ColumnTypesFacts
{
    private static readonly Guid Lower = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly DateTimeOffset Dushanbe = new(2026, 12, 1, 10, 0, 0, 123, TimeSpan.FromHours(5));

    [Theory, Sqlite, SqlServer]
    public async Task Awkward_values_survive_the_round_trip(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        const string tajik = "Ҷаҳонгир Қӯрғонтеппа — ﷺ 'O''zbek' ʻ ٣ ශ්‍රී தமிழ் 🙂";
        await test.Db.Work("Insert", async work =>
        {
            await work.Execute(Insert, new { id = Lower, Name = tajik, EnglishName = " trailing ", on = (DateOnly?)null });
            await work.Execute(Insert, new { id = work.NewId(), Name = new string('я', 200), EnglishName = string.Empty, on = (DateOnly?)new DateOnly(2026, 2, 28) });
        });
        // First row null, second row filled: the materializer must not be fixed by row one.
        var rows = await test.Db.List<Row>("SELECT Id, Name, EnglishName, ClosedOn, CAST(0.1 AS float) + CAST(0.2 AS float) AS Share, CAST(1 AS bit) AS Yes FROM Institution ORDER BY CASE WHEN ClosedOn IS NULL THEN 0 ELSE 1 END");
        Assert.Equal([Lower, rows[1].Id], rows.Select(r => r.Id));
        Assert.Equal(tajik, rows[0].Name);
        Assert.Equal(" trailing ", rows[0].EnglishName);
        Assert.Null(rows[0].ClosedOn);
        Assert.Equal(new DateOnly(2026, 2, 28), rows[1].ClosedOn);
        Assert.Equal(0.1 + 0.2, rows[0].Share, 12);
        Assert.True(rows[0].Yes);
        Assert.Empty(await test.Db.List<Row>("SELECT Id, Name FROM Institution WHERE Id = @id", new { id = Guid.Empty }));
        Assert.NotNull(await test.Db.Find<Row>("SELECT Id, Name FROM Institution WHERE Id = @id", new { id = Lower }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task One_instant_in_two_offsets_is_one_value(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await test.Db.Work("Insert", work => work.Execute(
            "INSERT INTO SweepRun (Name, StartedAt, SucceededAt, Host) VALUES ('a', @at, NULL, 'h')", new { at = Dushanbe }));
        var same = await test.Db.Find<string>("SELECT Name FROM SweepRun WHERE StartedAt = @at", new { at = Dushanbe.ToUniversalTime() });
        var earlier = await test.Db.Find<string>("SELECT Name FROM SweepRun WHERE StartedAt < @at", new { at = Dushanbe.ToOffset(TimeSpan.FromHours(-8)).AddMilliseconds(1) });
        var back = await test.Db.Read<DateTimeOffset>("SELECT StartedAt FROM SweepRun");
        Assert.Equal(("a", "a", Dushanbe, TimeSpan.Zero), (same, earlier, back, back.Offset));
        // A null instant is read in a record: Dapper hands a lone DBNull straight to the handler.
        Assert.Null((await test.Db.Read<Times>("SELECT StartedAt, SucceededAt FROM SweepRun")).SucceededAt);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Averages_and_sums_agree_on_both_engines(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var average = await test.Db.Read<double>("SELECT AVG(CAST(x AS float)) FROM (SELECT 1 AS x UNION ALL SELECT 2) t");
        var sum = await test.Db.Read<long>("SELECT SUM(CAST(x AS bigint)) FROM (SELECT 2000000000 AS x UNION ALL SELECT 2000000000) t");
        Assert.Equal((1.5, 4_000_000_000), (average, sum));
    }

    private const string Insert = """
        INSERT INTO Institution (Id, Kind, Name, EnglishName, SearchKey, Country, Path, ClosedOn, Version)
        VALUES (@id, 'ministry', @Name, @EnglishName, 'k', 'TJ', '/', @on, 1)
        """;

    private sealed record Times
    {
        public DateTimeOffset StartedAt { get; init; }

        public DateTimeOffset? SucceededAt { get; init; }
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string EnglishName { get; init; } = "";

        public DateOnly? ClosedOn { get; init; }

        public double Share { get; init; }

        public bool Yes { get; init; }
    }
}
