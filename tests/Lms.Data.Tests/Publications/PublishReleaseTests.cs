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

    // The definition people are counted by.
    private static Task Define(Db db)
    {
        var clock = new FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return new SeedIndicators(db, clock, new RebuildFigures(db, clock), new PublishIndicator(db, clock)).Run(CancellationToken.None);
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
