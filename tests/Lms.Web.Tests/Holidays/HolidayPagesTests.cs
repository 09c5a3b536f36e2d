using Lms.Data.Holidays;
using Lms.Scheduler;
using Lms.Scheduler.Cohorts;
using Lms.Testing;

namespace Lms.Web.Tests.Holidays;

public sealed class HolidayPagesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task What_a_changed_day_would_move_is_shown_and_nothing_is_saved_by_looking()
    {
        await app.Get<IEnumerable<ISweep>>().OfType<GenerateDueCohorts>().Single().Run(TestContext.Current.CancellationToken);
        var series = await app.Db.Read<Guid>("SELECT SeriesId FROM Cohort WHERE State = 'planned' AND SeriesId IS NOT NULL AND StartsAt > @now ORDER BY StartsAt", new { now = app.Clock.GetUtcNow() });
        var cohort = (await app.Db.Find<Planned>("SELECT Code, StartsLocal FROM Cohort WHERE SeriesId = @series AND State = 'planned' AND StartsAt > @now ORDER BY StartsAt", new { series, now = app.Clock.GetUtcNow() }))!;
        await app.Db.Work("test", async work =>
        {
            await work.Execute("UPDATE CohortSeries SET ShiftRule = 'next_working', HolidayCountry = 'TJ' WHERE Id = @series", new { series });
            await work.Execute("UPDATE SeriesPeriod SET NominalLocal = StartsLocal WHERE SeriesId = @series AND CohortId IS NOT NULL", new { series });
            return 0;
        });
        var on = DateOnly.Parse(cohort.StartsLocal[..10], System.Globalization.CultureInfo.InvariantCulture);
        var eid = (await app.Get<HolidayQueries>().OfYear("TJ", on.Year)).First(h => h.Code == "eid_al_adha");
        using var administrator = await app.SignIn("administrator");

        var seen = await administrator.Post($"/holidays/{eid.Id}/change", f => f["Input.OnDate"] = cohort.StartsLocal[..10], button: "preview");

        Assert.Contains(cohort.Code, seen.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is saved yet.", seen.Text, StringComparison.Ordinal);
        Assert.Equal(eid.OnDate, (await app.Get<HolidayQueries>().Find(eid.Id))!.OnDate);
        Assert.Contains("Poya", (await administrator.Get($"/holidays/LK?year={on.Year}")).Text, StringComparison.Ordinal);
    }

    private sealed record Planned
    {
        public string Code { get; init; } = "";

        public string StartsLocal { get; init; } = "";
    }
}
