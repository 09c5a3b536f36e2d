using System.Net;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Scheduler;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Sessions;
using Lms.Testing;

namespace Lms.Web.Tests.Sessions;

/// <summary>Sessions before they run, over HTTP without script.</summary>
public sealed class SessionPagesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task A_trainee_finds_the_session_on_the_first_page_and_puts_it_into_the_calendar()
    {
        using var browser = await app.SignIn("trainee");
        var home = await browser.Get("/");
        var link = home.Document.QuerySelector(".session-next h3 a")!.GetAttribute("href")!;
        var page = await browser.Get(link);

        Assert.Contains("Tue 1 Dec 2026, 10:00 (Dushanbe)", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{link}/room']"));
        var video = page.Document.QuerySelector("a[href^='https://video.example/']")!;
        Assert.Equal(("_blank", "noopener noreferrer"), (video.GetAttribute("target"), video.GetAttribute("rel")));
        Assert.Null(page.Document.QuerySelector($"a[href='{link}/plan']"));
        using var file = await browser.Fetch(HttpMethod.Get, link + "/calendar.ics");
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        var calendar = Ical.Net.Calendar.Load(await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(("PUBLISH", "Asia/Dushanbe"), (calendar.Method, Assert.Single(calendar.Events).Start!.TzId));
        Assert.NotNull((await browser.Get("/sessions")).Document.QuerySelector($".session-row a[href='{link}']"));
    }

    [Fact]
    public async Task A_trainer_makes_a_session_sees_what_is_wrong_beside_the_fields_and_publishes_it()
    {
        using var browser = await app.SignIn("trainer");
        var cohort = await Cohort();
        var wrong = await browser.Post($"/cohorts/{cohort}/sessions/new", f =>
        {
            f["Input.Title"] = "";
            f["Input.VideoUrl"] = "http://video.example/1";
            f["Input.LengthMinutes"] = "5";
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(["Input_LengthMinutes-error", "Input_Title-error", "Input_VideoUrl-error"], wrong.Document.QuerySelectorAll(".field-error").Select(e => e.Id!).Order(StringComparer.Ordinal));
        Assert.Equal("http://video.example/1", wrong.Document.QuerySelector("#Input_VideoUrl")!.GetAttribute("value"));

        var made = await browser.Post(wrong, f =>
        {
            f["Input.Title"] = "Third meeting";
            f["Input.VideoUrl"] = "";
            f["Input.LengthMinutes"] = "90";
            f["Input.Starts"] = "2026-12-10T15:00";
        });
        Assert.Equal("Third meeting", made.Title);
        Assert.Contains("This is a draft", made.Text, StringComparison.Ordinal);
        using var trainee = await app.SignIn("trainee");
        Assert.Equal(HttpStatusCode.NotFound, (await trainee.Get(made.Path)).Status);

        var published = await browser.Post(made, null, "form[action*=Publish]");
        Assert.Contains("The session is published", published.Text, StringComparison.Ordinal);
        Assert.Equal("Third meeting", (await trainee.Get(made.Path)).Title);
    }

    [Fact]
    public async Task A_slot_is_moved_added_and_taken_away_by_buttons_alone_and_the_last_case_study_stays()
    {
        using var browser = await app.SignIn("trainer");
        var id = await Make("Plan me");
        var path = $"/sessions/{id}/plan";

        await browser.Post(path, f => f["Rows[1].Title"] = "A lesson of mine", "form[data-guard]", "up:1");
        Assert.Equal(["lesson", "talk", "assessment", "case_study", "group_work", "talk"], await Kinds(id));
        Assert.Equal("A lesson of mine", (await app.Db.ListSlots(id))[0].Title);

        var full = await browser.Post(path, f => f["Add.Kind"] = "break", "form[data-guard]", "add");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, full.Status);
        Assert.Contains("Day 1: 135 minutes are planned, and the day has 120.", full.Text, StringComparison.Ordinal);
        await browser.Post(path, null, "form[data-guard]", "remove:5");
        await browser.Post(path, f => (f["Add.Kind"], f["Add.Minutes"]) = ("break", "5"), "form[data-guard]", "add");
        Assert.Equal(["lesson", "talk", "assessment", "case_study", "group_work", "break"], await Kinds(id));

        await app.Get<PublishSession>().Run(id, Trainer);
        var refused = await browser.Post(path, null, "form[data-guard]", "remove:3");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The plan has no case study yet."), (refused.Status, refused.Errors[0]));
        Assert.Equal(6, (await app.Db.ListSlots(id)).Count);
    }

    [Fact]
    public async Task Who_saves_over_somebody_elses_change_sees_it_instead()
    {
        using var browser = await app.SignIn("trainer");
        var id = await Make("Ours");
        var open = await browser.Get($"/sessions/{id}/edit");
        await browser.Post($"/sessions/{id}/edit", f => f["Input.Place"] = "Room 7");

        var late = await browser.Post(open, f => f["Input.Place"] = "Room 8");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Room 7", late.Document.QuerySelector("#Input_Place")!.GetAttribute("value"));
        Assert.Equal("Room 7", (await app.Db.FindSession(id))!.Place);
    }

    [Fact]
    public async Task Cancelling_asks_and_wants_a_reason()
    {
        using var browser = await app.SignIn("trainer");
        var id = await Make("Not this one");
        await app.Get<PublishSession>().Run(id, Trainer);

        var asked = await browser.Get($"/sessions/{id}/cancel");
        Assert.Contains("This touches 6 people", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(asked)).Status);
        var done = await browser.Post(asked, f => f["Reason"] = "The heating failed.");

        Assert.Contains("The heating failed.", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/sessions/{id}/cancel")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/sessions/{id}/edit")).Status);
    }

    [Fact]
    public async Task A_co_trainer_becomes_the_trainer()
    {
        using var browser = await app.SignIn("trainer");
        var id = await Make("By two");

        var saved = await browser.Post($"/sessions/{id}/trainers", f => f["Trainer"] = LmsApp.Person("trainer-pk").ToString());

        Assert.Equal($"/sessions/{id}", saved.Path);
        Assert.Equal(LmsApp.Person("trainer-pk"), (await app.Db.ListTrainers(id))[0].PersonId);
    }

    [Fact]
    public async Task A_series_gets_a_session_more_and_its_cohorts_have_it_after_the_next_sweep()
    {
        await Sweep<GenerateDueCohorts>();
        using var browser = await app.SignIn("officer-kg");
        var series = await app.Db.Read<Guid>("SELECT s.Id FROM CohortSeries s JOIN Module m ON m.Id = s.ModuleId WHERE m.Code = 'ERP'");
        var path = $"/cohorts/series/{series}/sessions";
        var nameless = await browser.Post(path, null, "form[data-guard]", "add");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.Status);

        var added = await browser.Post(path, f => (f["Add.Title"], f["Add.OffsetDays"], f["Add.Time"]) = ("The last day", "21", "16:00"), "form[data-guard]", "add");
        Assert.Equal(3, added.Document.QuerySelectorAll(".pattern-row").Length);
        Assert.Contains("Tue 29 Dec 2026, 16:00 (Bishkek)", added.Text, StringComparison.Ordinal);
        await Sweep<MakeDueSessions>();

        var cohort = await app.Db.Read<Guid>("SELECT Id FROM Cohort WHERE SeriesId = @series AND PeriodKey = '2026-12'", new { series });
        var page = await browser.Get($"/cohorts/{cohort}");
        Assert.Equal(3, page.Document.QuerySelectorAll(".session-row").Length);
        Assert.Contains("The last day", page.Text, StringComparison.Ordinal);
        using var foreign = await app.SignIn("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.Get(path)).Status);
    }

    [Theory]
    [InlineData("", "trainee trainer administrator")]
    [InlineData("/calendar.ics", "trainee trainer administrator")]
    [InlineData("/edit", "trainer administrator")]
    [InlineData("/plan", "trainer administrator")]
    [InlineData("/trainers", "trainer administrator")]
    [InlineData("/cancel", "trainer administrator")]
    public async Task A_session_exists_for_its_people_only(string page, string open)
    {
        var id = (await app.Get<SessionQueries>().OfPerson(LmsApp.Person("trainee"), "en", LmsApp.Start)).First(s => s.State == "published").Id;
        foreach (var who in Security.ScopeMatrix.Everybody)
        {
            using var browser = await app.SignIn(who);
            using var answer = await browser.Fetch(HttpMethod.Get, $"/sessions/{id}{page}");
            Assert.Equal((who, open.Split(' ').Contains(who) ? HttpStatusCode.OK : HttpStatusCode.NotFound), (who, answer.StatusCode));
        }
    }

    private static Scope Trainer => new(LmsApp.Person("trainer"), Everything: false);

    private async Task<Guid> Cohort() => (await app.Get<SessionQueries>().OfPerson(LmsApp.Person("trainee"), "en", LmsApp.Start))[0].CohortId;

    private async Task<Guid> Make(string title) => (await app.Get<CreateSession>().Run(
        await Cohort(),
        SessionCalendar.Details(title, Lms.Assessments.Sessions.SessionMode.Both, new DateTime(2026, 12, 15, 10, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Asia/Dushanbe"), 120),
        Trainer))!.Value;

    private async Task<IEnumerable<string>> Kinds(Guid id) => (await app.Db.ListSlots(id)).Select(s => s.Kind);

    private Task Sweep<T>()
        where T : ISweep => app.Get<IEnumerable<ISweep>>().OfType<T>().Single().Run(TestContext.Current.CancellationToken);
}
