using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Lessons;

public sealed class LessonPageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task The_list_says_minutes_and_weight_before_a_lesson_is_opened()
    {
        var (browser, home) = await Enrolled();
        var page = await browser.Get(home);
        Assert.Equal(6, page.Document.QuerySelectorAll(".lesson-lines > li").Length);
        Assert.Contains("0 of 6 lessons, 4 h left", page.Text, StringComparison.Ordinal);
        Assert.Matches(@"What recruitment covers and who is responsible 35 min \d+ kB Next", page.Text);
        Assert.Equal($"{home}/2.1#resume", page.Document.QuerySelector(".title-act a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2.1")]
    [InlineData("2.1?in=ur")]
    [InlineData("2.6")]
    public async Task The_weight_it_says_is_the_weight_that_is_sent(string lesson)
    {
        var (browser, home) = await Enrolled();
        var said = await browser.Get($"{home}/{lesson}");
        var weight = said.Document.QuerySelectorAll(".title-sub .lesson-weight span")[2].TextContent;
        var kilobytes = int.Parse(weight.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var answer = await browser.Compressed($"{home}/{lesson}");
        var sent = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length + answer.Headers.ToString().Length + answer.Content.Headers.ToString().Length;
        Assert.InRange(sent / 1000.0, kilobytes - 1.0, kilobytes + 1.0);
    }

    [Fact]
    public async Task A_lesson_has_its_boxes_its_sources_and_what_comes_before_and_after()
    {
        var (browser, home) = await Enrolled();
        var page = await browser.Get($"{home}/2.2");
        Assert.Equal("Key points", page.Document.QuerySelector(".lesson .points h2")!.TextContent);
        Assert.Equal("Exercise", page.Document.QuerySelector(".lesson .exercise h2")!.TextContent);
        Assert.Equal("Sources", page.Document.QuerySelector(".lesson .sources h2")!.TextContent);
        Assert.Equal([$"{home}/2.1", $"{home}/2.3"], page.Document.QuerySelectorAll(".turn a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Marking_a_lesson_as_read_goes_on_to_the_next_and_is_told_in_the_list()
    {
        var (browser, home) = await Enrolled();
        var next = await browser.Post($"{home}/2.1", form: "form.lesson-done");
        Assert.Equal($"{home}/2.2", next.Path);
        Assert.Contains("Lesson 2.1 is marked as read.", next.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 6 lessons, 3 h 25 min left", next.Text, StringComparison.Ordinal);
        Assert.Null((await browser.Get($"{home}/2.1")).Document.QuerySelector("form.lesson-done"));
        var last = await browser.Post($"{home}/2.6", form: "form.lesson-done");
        Assert.Equal(home, last.Path);
    }

    [Fact]
    public async Task Another_language_is_one_tap_away_runs_its_own_way_and_stays_chosen()
    {
        var (browser, home) = await Enrolled();
        var english = await browser.Get($"{home}/2.1");
        Assert.Equal(["English", "Русский", "اردو"], english.Document.QuerySelectorAll(".lesson-languages a").Select(a => a.TextContent));
        var urdu = await browser.Get(english.Document.QuerySelector(".lesson-languages a[hreflang=ur]")!.GetAttribute("href")!);
        Assert.Equal(("ur", "rtl"), (urdu.Document.QuerySelector("article")!.GetAttribute("lang"), urdu.Document.QuerySelector("article")!.GetAttribute("dir")));
        Assert.Equal("Key points", urdu.Document.QuerySelector(".points h2")!.TextContent);
        var next = await browser.Get(urdu.Document.QuerySelector(".turn a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("ur", next.Document.QuerySelector("article")!.GetAttribute("lang"));
        var tajik = await browser.Get($"{home}/2.2?in=tg");
        Assert.Equal("en", tajik.Document.QuerySelector("article")!.GetAttribute("lang"));
        Assert.Matches("not there in .?Тоҷикӣ.? yet", tajik.Text);
    }

    [Fact]
    public async Task The_place_sent_by_the_script_is_kept_and_given_back()
    {
        var (browser, home) = await Enrolled();
        var page = await browser.Get($"{home}/2.1");
        var kept = await browser.Post(page, form => form["position"] = "4321", "#position");
        Assert.Equal(HttpStatusCode.NoContent, kept.Status);
        var again = await browser.Get($"{home}/2.1");
        Assert.Equal("4321", again.Document.QuerySelector("article")!.GetAttribute("data-position"));
    }

    [Fact]
    public async Task A_browser_that_holds_the_page_is_told_that_it_is_still_right_until_something_changes()
    {
        var (browser, home) = await Enrolled();
        var first = await browser.Fetch(HttpMethod.Get, $"{home}/2.1");
        Assert.Equal("private, no-cache", string.Join(", ", first.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal).Reverse()));
        Assert.Equal(HttpStatusCode.NotModified, (await browser.Fetch($"{home}/2.1", first.Headers.ETag!)).StatusCode);
        await browser.Post($"{home}/2.2", form: "form.lesson-done");
        await browser.Get(home);
        Assert.Equal(HttpStatusCode.OK, (await browser.Fetch($"{home}/2.1", first.Headers.ETag!)).StatusCode);
    }

    [Fact]
    public async Task Before_the_start_the_list_says_when_and_no_lesson_opens()
    {
        var (browser, home) = await Enrolled(startsInDays: 3);
        var page = await browser.Get($"{home}/2.1");
        Assert.Equal(home, page.Path);
        Assert.Contains("The lessons open on Fri 4 Dec 2026", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".lesson-lines a"));
    }

    [Fact]
    public async Task The_training_of_another_person_is_not_there()
    {
        var (_, home) = await Enrolled();
        var other = await app.SignIn("trainee-kg");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(home)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"{home}/2.1")).Status);
        var (own, mine) = await Enrolled("trainee-kg");
        var page = await own.Get($"{mine}/2.1");
        page.Document.QuerySelector("form.lesson-done")!.SetAttribute("action", $"{home}/2.1?handler=read");
        Assert.Equal(HttpStatusCode.NotFound, (await own.Post(page, form: "form.lesson-done")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Get($"{mine}/9.9")).Status);
    }

    [Fact]
    public async Task A_trainer_previews_a_lesson_and_a_trainee_who_is_not_enrolled_does_not()
    {
        var trainer = await app.SignIn("trainer");
        var page = await trainer.Get("/modules/MED/lessons/3.1");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("form.lesson-done"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignIn("trainee")).Get("/modules/MED/lessons/3.1")).Status);
    }

    private async Task<(LmsBrowser Browser, string Home)> Enrolled(string person = "trainee", int startsInDays = -1) =>
        (await app.SignIn(person), $"/enrolments/{await app.Enrol(person, startsInDays)}/lessons");
}
