using Lms.Assessments.Cohorts;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Data.Cohorts;
using Lms.Data.Figures;
using Lms.Data.Funders;
using Lms.Data.Indicators;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Cohorts;

public sealed class RecordPastCohortTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    [Theory, Sqlite, SqlServer]
    public async Task A_cohort_of_the_past_counts_on_its_own_days_and_once_however_often_it_is_entered(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var clock = new FakeTimeProvider(Now);
        await new SeedIndicators(test.Db, clock, new RebuildFigures(test.Db, clock)).Run(TestContext.Current.CancellationToken);
        var institution = await test.Db.Institution();
        var (came, left) = (await test.Db.Person(institution), await test.Db.Person(institution, "Left"));
        var at = new DateTimeOffset(2025, 4, 7, 4, 0, 0, TimeSpan.Zero);
        var past = new PastCohort(
            "osh-2025-04",
            await test.Db.Module(),
            new CohortPlan("2025-04-07T09:00", "Asia/Dushanbe", new CohortDates(at.AddDays(-20), at, at.AddDays(20))),
            institution,
            [new DateOnly(2025, 4, 7), new DateOnly(2025, 4, 14)],
            [new PastParticipant(came, [0, 1], new DateOnly(2025, 4, 16)), new PastParticipant(left, [0], null)],
            Provenance.Declared) { Funding = [new("CH", 3_000), new("EU", 6_000)] };
        await new SeedFunders(test.Db, clock).Run(TestContext.Current.CancellationToken);
        var record = new RecordPastCohort(test.Db, clock);
        Assert.NotNull(await record.Run(past, came));
        Assert.Null(await record.Run(past, came));

        Assert.Equal(1, await Figure(FigureKind.People));
        Assert.Equal(3, await Figure(FigureKind.Attendances));
        Assert.Equal(2, await Figure(FigureKind.Sessions));
        Assert.Equal(0, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage"));
        // Each fact says who paid; what nobody is named for stays so.
        Assert.Equal(1, await Figure(FigureKind.People, new FigureFilter(Dimension.Funder, ["EU"])));
        Assert.Equal(0, await Figure(FigureKind.People, new FigureFilter(Dimension.Funder, ["NO"])));

        async Task<decimal> Figure(FigureKind kind, params FigureFilter[] only)
        {
            var answer = await new FigureQueries(test.Db).Answer(new Scope(came, Everything: true), new FigureQuestion { Kind = kind, Span = MonthSpan.Parse("2025-04", "2025-04"), Filters = [.. only] }, "en");
            Assert.Equal(answer.Total.Value == 0 ? [] : [Provenance.Declared], answer.Total.Provenances);
            return answer.Total.Value;
        }
    }
}
