using Lms.Assessments.Facts;
using Lms.Assessments.Publications;
using Lms.Assessments.Rules;
using Lms.Data.Facts;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.Publications;
using Lms.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Publications;

public sealed class PublishReleaseTests
{
    private static readonly ReleasePeriod First = new(2026, 1);

    [Theory, Sqlite, SqlServer]
    public async Task A_quarter_goes_out_masked_and_stays_as_it_went_out(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await Define(test.Db);
        var module = await test.Db.Module();
        await Completed(test.Db, module, "TJ", "female", 3, "early");
        await Completed(test.Db, module, "TJ", "male", 20, "early");
        await Completed(test.Db, module, "KG", "female", 12, "early");
        var publish = Deed(test.Db, new(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));

        await publish.Run(First, null);
        await Completed(test.Db, module, "TJ", "female", 9, "late");

        var release = (await new PublicationQueries(test.Db).Find(First))!.Value.Release;
        int? Shown(ReleaseTable table, string country, string part, string sex) =>
            Assert.Single(release.Figures, f => f.Figure == f.Figure with { Table = table, Country = country, Part = part, Sex = sex }).Shown;
        Assert.Null(Shown(ReleaseTable.People, "TJ", "", "female"));
        Assert.Null(Shown(ReleaseTable.Modules, "TJ", "ERP", "female"));
        Assert.Equal(23, Shown(ReleaseTable.People, "TJ", "", ""));
        Assert.Equal(0, Shown(ReleaseTable.People, "TJ", "", "not_stated"));
        Assert.Equal(35, Shown(ReleaseTable.People, "", "", ""));
        var row = Assert.Single(await new PublicationQueries(test.Db).List());
        Assert.Equal(ReleaseText.Hash(release), row.ShownHash);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_period_goes_out_once_and_not_before_it_is_over(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await Define(test.Db);
        var module = await test.Db.Module();
        await Completed(test.Db, module, "TJ", "male", 20, "early");

        Assert.Equal("publications.not_over", (await Assert.ThrowsAsync<RuleBroken>(() => Deed(test.Db, new(2026, 3, 31, 0, 0, 0, TimeSpan.Zero)).Run(First, null))).Code);
        var publish = Deed(test.Db, new(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));
        await publish.Run(First, null);
        Assert.Equal("publications.already_out", (await Assert.ThrowsAsync<RuleBroken>(() => publish.Run(First, null))).Code);
        Assert.Single(await new PublicationQueries(test.Db).List());
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_is_asked_for_is_refused_at_once_where_it_can_never_go_out(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await Define(test.Db);
        var clock = new FakeTimeProvider(new(2027, 1, 2, 0, 0, 0, TimeSpan.Zero));
        var ask = new AskPublication(test.Db, clock);
        async Task<string> Refused(ReleasePeriod period) => (await Assert.ThrowsAsync<RuleBroken>(() => ask.Run(period, null))).Code;

        Assert.Equal("publications.not_over", await Refused(new(2027, 1)));
        Assert.Equal("publications.quarters_first", await Refused(new(2026, null)));
        foreach (var quarter in new ReleasePeriod(2026, null).Quarters)
        {
            await ask.Run(quarter, null);
        }

        Assert.Equal("publications.asked_already", await Refused(First));
        // Its quarters are asked for: the year waits behind them.
        await ask.Run(new(2026, null), null);
        Assert.Equal(5, (await new PublicationQueries(test.Db).Requests(clock.GetUtcNow())).Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task One_works_on_a_request_until_it_falls_silent_and_then_another(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var clock = new FakeTimeProvider(new(2026, 7, 2, 0, 0, 0, TimeSpan.Zero));
        var (ask, take) = (new AskPublication(test.Db, clock), new TakePublication(test.Db, clock));
        await ask.Run(First, null);
        clock.Advance(TimeSpan.FromSeconds(1));
        await ask.Run(new(2026, 2), null);

        var taken = (await take.Run())!;
        Assert.Equal((First, 1), (taken.Asked, taken.Tries));
        Assert.Null(await take.Run());
        clock.Advance(TakePublication.Silence);
        Assert.True(await take.Beat(taken.Id, new(ReleaseStep.Protecting, 3, 7)));
        clock.Advance(TakePublication.Silence);
        Assert.Null(await take.Run());
        var shown = Assert.Single(await new PublicationQueries(test.Db).Requests(clock.GetUtcNow()), r => r.IsWorking);
        Assert.Equal(("protecting", 3, 7), (shown.Step, shown.Done, shown.Total));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((taken.Id, 2), (await take.Run()) is { } again ? (again.Id, again.Tries) : default);
        await new RefusePublication(test.Db, clock).Run(taken.Id, "publications.cannot_protect");
        Assert.False(await take.Beat(taken.Id, null));
        Assert.Equal(new ReleasePeriod(2026, 2), (await take.Run())!.Asked);
    }

    // The definition people are counted by.
    private static Task Define(Db db)
    {
        var clock = new FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return new SeedIndicators(db, clock, new RebuildFigures(db, clock)).Run(CancellationToken.None);
    }

    private static PublishRelease Deed(Db db, DateTimeOffset now) =>
        new(db, new ReleaseFigures(db, new FigureQueries(db)), Options.Create(new DisclosureSettings()), new FakeTimeProvider(now));

    private static Task Completed(Db db, Guid module, string country, string sex, int people, string when) => db.Work("Seed", async work =>
    {
        for (var i = 0; i < people; i++)
        {
            await work.Record(new Fact
            {
                Id = work.NewId(),
                SourceKey = $"{country}-{sex}-{when}-{i}",
                Kind = FactKind.Completion,
                Unit = FactUnit.People,
                PersonKey = work.NewId(),
                InstitutionKind = "ministry",
                Country = country,
                Sex = sex,
                Category = "other",
                ModuleId = module,
                CohortId = module, // any: who counts, counts in a training
                OccurredOn = new DateOnly(2026, 2, 10),
                RecordedAt = Seed.LongAgo,
                RuleVersion = "ERP-1",
                Provenance = Provenance.Counted,
            });
        }
    });
}
