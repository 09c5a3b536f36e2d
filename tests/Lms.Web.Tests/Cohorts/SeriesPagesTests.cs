using System.Net;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Scheduler;
using Lms.Scheduler.Cohorts;
using Lms.Testing;

namespace Lms.Web.Tests.Cohorts;

public sealed class SeriesPagesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task A_series_is_saved_only_with_dates_that_were_seen_and_then_has_its_cohorts()
    {
        using var browser = await app.SignIn("administrator");
        var form = await browser.Get("/cohorts/series/new");
        Assert.Equal(12, form.Document.QuerySelectorAll("[data-preview] li").Length);

        var other = await browser.Post(form, f => Fill(f, "First Friday, Karachi"), "form[data-live-preview]", "save");
        Assert.Equal("/cohorts/series/new", other.Path);
        Assert.Contains("These are the dates", other.Text, StringComparison.Ordinal);
        Assert.Contains("Every first Friday of the month at 09:30 (Karachi)", other.Text, StringComparison.Ordinal);
        Assert.Contains("Fri 4 Dec 2026, 09:30 (Karachi)", other.Text, StringComparison.Ordinal);

        var saved = await browser.Post(other, null, "form[data-live-preview]", "save");
        Assert.Equal((HttpStatusCode.OK, "First Friday, Karachi"), (saved.Status, saved.Title));
        await app.Get<IEnumerable<ISweep>>().OfType<GenerateDueCohorts>().Single().Run(default);
        var page = await browser.Get(saved.Path);
        Assert.Contains("-2026-12-KARACHI", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dates_can_be_looked_at_without_saving()
    {
        using var browser = await app.SignIn("administrator");
        var looked = await browser.Post("/cohorts/series/new", f => Fill(f, "Only looking"), "form[data-live-preview]", "preview");
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("Every first Friday", looked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.Get<SeriesQueries>().List(Everything, app.Clock.GetUtcNow()), s => s.Name == "Only looking");
    }

    [Fact]
    public async Task A_missed_month_asks_and_a_skipped_one_says_why()
    {
        var id = (await app.Get<SeriesQueries>().List(Everything, app.Clock.GetUtcNow())).First(s => s.ModuleCode == "MED").Id;
        await app.Get<GenerateCohort>().Run(id, "2026-11", SeriesCalendar.Plan(new DateTime(2026, 11, 26, 9, 30, 0), TimeZoneInfo.FindSystemTimeZoneById("Asia/Dushanbe"), 30, 30));

        using var browser = await app.SignIn("officer");
        var series = await browser.Get($"/cohorts/series/{id}");
        Assert.Contains("1 month passed without a cohort", series.Text, StringComparison.Ordinal);
        var refused = await browser.Post($"/cohorts/series/{id}/months/2026-11", null, "form[action*=Skip]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var skipped = await browser.Post($"/cohorts/series/{id}/months/2026-11", f => f["Reason"] = "The room was flooded", "form[action*=Skip]");
        Assert.Contains("The room was flooded", skipped.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/cohorts/series/{id}/months/2026-11")).Status);

        using var other = await app.SignIn("officer-kg");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/cohorts/series/{id}")).Status);
    }

    [Fact]
    public async Task Who_joins_has_a_training_and_the_trainer_sees_them()
    {
        var trainee = await app.SignIn("trainee-iq");
        var open = (await app.Get<CohortQueries>().OpenTo(new Scope(LmsApp.Person("trainee-iq"), false), default, "en", app.Clock.GetUtcNow())).Single(c => c.ModuleCode == "ERP" && c.StartsAt <= app.Clock.GetUtcNow());
        var joined = await trainee.Post($"/cohorts/{open.Id}", null, "form[action*=Join]");
        Assert.StartsWith("/enrolments/", joined.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebunniso", (await trainee.Get($"/cohorts/{open.Id}")).Text, StringComparison.Ordinal);

        using var trainer = await app.SignIn("trainer");
        var cohort = await trainer.Get($"/cohorts/{open.Id}");
        Assert.Contains("Zainab Abdulkareem", cohort.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.Get($"/cohorts/{open.Id}/trainers")).Status);
        var unknown = await trainer.Post($"/cohorts/{open.Id}/enrol", f => f["Who"] = "nobody@demo.example");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "There is nobody with this number or address."), (unknown.Status, unknown.Errors[0]));
        var enrolled = await trainer.Post($"/cohorts/{open.Id}/enrol", f => f["Who"] = "trainee-bd@demo.example");
        Assert.Contains("Sharmin Akter", enrolled.Text, StringComparison.Ordinal);
        Assert.NotNull(await app.Db.FindEnrolment(open.Id, LmsApp.Person("trainee-bd")));
        // Whom no letter reaches is not promised one.
        Assert.Contains("will get a message", enrolled.Document.Body!.TextContent, StringComparison.Ordinal);
        var number = (await app.Db.FindPerson(LmsApp.Person("trainee-kg-osh")))!.RegistrationNumber;
        var unreached = await trainer.Post($"/cohorts/{open.Id}/enrol", f => f["Who"] = number);
        // What is left to do stands in a notice of its own: a success is not read to its end.
        var said = unreached.Document.QuerySelectorAll("main > [role=status] .notice");
        var (done, warned) = (said[0], said[1]);
        Assert.EndsWith("is enrolled.", done.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("They have no e-mail address", warned.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(done.ClassName, warned.ClassName);
        Assert.DoesNotContain("will get a message", unreached.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cohort_of_another_ministry_is_not_there()
    {
        await app.Get<IEnumerable<ISweep>>().OfType<GenerateDueCohorts>().Single().Run(default);
        var bishkek = (await app.Get<CohortQueries>().Seen(Everything, default, "en", app.Clock.GetUtcNow(), over: false, take: 100)).First(c => c.TimeZone == "Asia/Bishkek");
        foreach (var who in (string[])["officer", "trainee"])
        {
            using var browser = await app.SignIn(who);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/cohorts/{bishkek.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/cohorts/{bishkek.Id}/cancel")).Status);
        }

        using var own = await app.SignIn("officer-kg");
        Assert.Contains("Nobody is enrolled", (await own.Get($"/cohorts/{bishkek.Id}/cancel")).Text, StringComparison.Ordinal);
        Assert.Contains("This cohort was cancelled", (await own.Post($"/cohorts/{bishkek.Id}/cancel")).Text, StringComparison.Ordinal);
    }

    private static Scope Everything => new(LmsApp.Person("administrator"), true);

    private static void Fill(Dictionary<string, string> form, string name)
    {
        form["Input.Name"] = name;
        form["Input.Kind"] = "nth_weekday";
        form["Input.Ordinal"] = "1";
        form["Input.Weekday"] = "5";
        form["Input.Time"] = "09:30";
        form["Input.TimeZone"] = "Asia/Karachi";
    }
}
