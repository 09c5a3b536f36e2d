using Deque.AxeCore.Playwright;
using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Data.Attempts;
using Lms.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Attempts;

public sealed class TakeTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    private const string Trainee = "trainee";
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 10_000 };

    [Fact]
    public async Task Each_answer_saves_by_itself_and_the_page_says_when_it_reached_the_server()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", Soon);
        await Expect(Sign(page, 1)).ToContainTextAsync("on the server");
        await Expect(page.Locator("[data-sum]")).ToContainTextAsync("1 of 10");
        Assert.Single((await Stored(attempt)).Answers);
    }

    [Fact]
    public async Task Answers_given_in_aeroplane_mode_are_kept_and_go_when_the_line_returns()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", Soon);
        await visit.SetOfflineAsync(true);
        await Choice(page, 3).ClickAsync();
        await Expect(Sign(page, 3)).ToContainTextAsync("kept on this device", Soon);
        await Expect(page.Locator("[data-strip]")).ToContainTextAsync("On the server: 1. Kept on this device: 1.");
        Assert.Single((await Stored(attempt)).Answers);
        await visit.SetOfflineAsync(false);
        await Expect(Sign(page, 3)).ToContainTextAsync("Saved", Soon);
        await Expect(page.Locator("[data-strip]")).ToBeHiddenAsync();
        Assert.Equal(2, (await Stored(attempt)).Answers.Count);
    }

    [Fact]
    public async Task Answers_kept_on_the_device_survive_a_reload_and_go_then()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await visit.SetOfflineAsync(true);
        await Choice(page, 3).ClickAsync();
        await Expect(Sign(page, 3)).ToContainTextAsync("kept on this device", Soon);
        await Die(page);
        await visit.SetOfflineAsync(false);
        Assert.Empty((await Stored(attempt)).Answers);
        page = await visit.NewPageAsync();
        await page.GotoAsync($"/attempts/{attempt}");
        await Expect(Choice(page, 3)).ToBeCheckedAsync();
        await Expect(Sign(page, 3)).ToContainTextAsync("Saved", Soon);
        Assert.Single((await Stored(attempt)).Answers);
    }

    [Fact]
    public async Task What_was_ticked_before_the_script_came_is_saved_when_it_comes_and_wins_over_what_was_kept()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await visit.SetOfflineAsync(true);
        await Choice(page, 3).ClickAsync();
        await Expect(Sign(page, 3)).ToContainTextAsync("kept on this device", Soon);
        await Die(page);
        await visit.SetOfflineAsync(false);
        page = await visit.NewPageAsync();
        var come = new TaskCompletionSource();
        await page.RouteAsync("**/attempts*.js*", async route =>
        {
            await come.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync($"/attempts/{attempt}", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await Choice(page, 1).CheckAsync();
        await Choice(page, 3, last: true).CheckAsync();
        come.SetResult();
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", Soon);
        await Expect(Sign(page, 3)).ToContainTextAsync("Saved", Soon);
        await Expect(page.Locator("[data-sum]")).ToContainTextAsync("2 of 10");
        await page.ReloadAsync();
        await Expect(Choice(page, 1)).ToBeCheckedAsync();
        await Expect(Choice(page, 3, last: true)).ToBeCheckedAsync();
        Assert.Equal(2, (await Stored(attempt)).Answers.Count);
    }

    [Fact]
    public async Task Kept_answers_go_on_the_next_visit_to_any_page()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await visit.SetOfflineAsync(true);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("kept on this device", Soon);
        await Die(page);
        await visit.SetOfflineAsync(false);
        page = await visit.NewPageAsync();
        await page.GotoAsync("/people/me");
        await Expect(page.Locator(".strip")).ToContainTextAsync("are on the server now", Soon);
        Assert.Single((await Stored(attempt)).Answers);
    }

    [Fact]
    public async Task Another_person_in_the_same_browser_neither_sees_nor_sends_them()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await visit.SetOfflineAsync(true);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("kept on this device", Soon);
        await Die(page);
        await visit.ClearCookiesAsync();
        await visit.SetOfflineAsync(false);
        page = await Site.SignIn(visit, "trainer", "/people/me");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator(".strip")).ToHaveCountAsync(0);
        Assert.Empty((await Stored(attempt)).Answers);
        Assert.Equal(404, (await page.GotoAsync($"/attempts/{attempt}"))!.Status);
    }

    [Fact]
    public async Task A_second_device_goes_on_where_the_first_stopped()
    {
        await using var phone = await site.Visit(chromium);
        var (page, attempt) = await Begin(phone);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", Soon);
        await using var desk = await site.Visit(chromium, width: 1280);
        var second = await Site.SignIn(desk, Trainee, $"/attempts/{attempt}");
        await Expect(Choice(second, 1)).ToBeCheckedAsync();
        await Choice(second, 3).ClickAsync();
        await Expect(Sign(second, 3)).ToContainTextAsync("Saved", Soon);
        // The phone, which does not know of it, changes the same question later: what is done last stands.
        await Choice(page, 3, last: true).ClickAsync();
        await Expect(Sign(page, 3)).ToContainTextAsync("Saved", Soon);
        await second.ReloadAsync();
        await Expect(Choice(second, 3, last: true)).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Handing_in_without_a_line_waits_and_happens_once()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await visit.SetOfflineAsync(true);
        await Choice(page, 1).ClickAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await Expect(page.Locator("[data-sure]")).ToBeVisibleAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await Expect(page.Locator("[data-strip]")).ToContainTextAsync("Not handed in yet", Soon);
        await visit.SetOfflineAsync(false);
        await page.Arrives($"/attempts/{attempt}/result");
        Assert.Equal(AttemptState.Marked, (await Stored(attempt)).State);
        Assert.Single((await Stored(attempt)).Answers);
    }

    [Fact]
    public async Task A_session_that_ended_in_the_middle_loses_no_answer()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await visit.ClearCookiesAsync();
        await Choice(page, 1).ClickAsync();
        await Expect(page.Locator("[data-strip]")).ToContainTextAsync("You are signed out", Soon);
        await Expect(page.Locator("[data-sign-in]")).ToBeVisibleAsync();
        Assert.Empty((await Stored(attempt)).Answers);
        await Site.SignIn(visit, Trainee, "/people/me");
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        Assert.Single((await Stored(attempt)).Answers);
    }

    [Fact]
    public async Task When_the_time_is_over_the_page_hands_in_what_was_answered()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", Soon);
        await site.Db.Work("Shorten", work => work.Execute("UPDATE Attempt SET DeadlineAt = @soon WHERE Id = @attempt", new { attempt, soon = Site.Now.AddSeconds(5) }));
        await page.ReloadAsync();
        await Expect(page.Locator("[data-left-words]")).ToContainTextAsync("Less than a minute");
        await page.Arrives($"/attempts/{attempt}/result");
        Assert.Single((await Stored(attempt)).Answers);
    }

    [Fact]
    public async Task Without_script_the_same_test_is_a_plain_form()
    {
        await using var visit = await site.Visit(chromium, script: false);
        var (page, attempt) = await Begin(visit);
        await Choice(page, 1).CheckAsync();
        await page.Locator("[data-save]").ClickAsync();
        await Expect(page.Locator(".notice.is-good")).ToContainTextAsync("saved on the server");
        await Expect(Choice(page, 1)).ToBeCheckedAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await Expect(page.Locator("[data-sure]")).ToBeVisibleAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await page.Arrives($"/attempts/{attempt}/result");
        Assert.Single((await Stored(attempt)).Answers);
    }

    [Fact]
    public async Task Without_script_two_lines_in_one_place_are_asked_about_and_the_other_answers_are_saved()
    {
        await using var visit = await site.Visit(chromium, script: false);
        var (page, attempt) = await Begin(visit, form: "B");
        var ordering = page.Locator("[data-kind=ordering] select");
        await ordering.Nth(0).SelectOptionAsync("1");
        await ordering.Nth(1).SelectOptionAsync("1");
        await Choice(page, 1).CheckAsync();
        await page.Locator("[data-save]").ClickAsync();
        await Expect(page.Locator(".field-error")).ToContainTextAsync("same place");
        await Expect(ordering.Nth(1)).ToHaveValueAsync("1");
        Assert.Single((await Stored(attempt)).Answers);
    }

    [Fact]
    public async Task An_order_can_be_given_by_keyboard_and_a_taken_place_changes_hands()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit, form: "B");
        var ordering = page.Locator("[data-kind=ordering] select");
        for (var i = 0; i < await ordering.CountAsync(); i++)
        {
            await ordering.Nth(i).FocusAsync();
            await page.Keyboard.PressAsync($"{i + 1}");
        }

        await ordering.Nth(0).FocusAsync();
        await page.Keyboard.PressAsync("2");
        await Expect(ordering.Nth(1)).ToHaveValueAsync("1");
        await Expect(page.Locator("[data-kind=ordering] [data-sign]")).ToContainTextAsync("Saved", Soon);
        var given = Assert.IsType<OrderResponse>((await Stored(attempt)).Answers.Single().Value.Response);
        Assert.Equal(await ordering.CountAsync(), given.Order.Count);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_on_the_pages_of_a_test(int width)
    {
        await using var visit = await site.Visit(chromium, width);
        var (page, attempt) = await Begin(visit, form: "B");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html))}"));
        await page.GotoAsync(page.Url + "/result");
        await page.Locator("[data-submit]").ClickAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await page.Arrives($"/attempts/{attempt}/result");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
        await page.GotoAsync($"/enrolments/{(await site.Db.FindAttemptRow(attempt))!.EnrolmentId}/tests/after");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
    }

    [Fact]
    public async Task The_first_view_of_a_test_weighs_at_most_60_kilobytes()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await Begin(visit);
        await using var fresh = await site.Visit(chromium);
        await fresh.AddCookiesAsync((await visit.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        var second = await fresh.NewPageAsync();
        var session = await fresh.NewCDPSessionAsync(second);
        await session.SendAsync("Network.enable");
        double bytes = 0;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
        await second.GotoAsync($"/attempts/{attempt}", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes} bytes");
        Assert.InRange(bytes, 1, 60_000);
        await page.CloseAsync();
    }

    // The battery dies: nothing is said on the way out. Closing a page would lift its aeroplane mode for its last words.
    private static async Task Die(IPage page)
    {
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => page.GotoAsync("chrome://crash"));
        await page.CloseAsync();
    }

    private async Task<(IPage Page, Guid Attempt)> Begin(IBrowserContext visit, string form = "A")
    {
        var enrolment = await TestEnrolment.Make(site.Db, "ERP", Site.Person(Trainee), Site.Now, form);
        var page = await Site.SignIn(visit, Trainee, $"/enrolments/{enrolment}/tests/before");
        await page.Locator("main form button").ClickAsync();
        await page.Arrives("/attempts/*");
        return (page, Guid.Parse(new Uri(page.Url).Segments[^1]));
    }

    private static ILocator Choice(IPage page, int question, bool last = false)
    {
        var options = page.Locator($"#q{question} input[type=radio]");
        return last ? options.Last : options.First;
    }

    private static ILocator Sign(IPage page, int question) => page.Locator($"#q{question}-sign");

    private async Task<Attempt> Stored(Guid attempt) => (await site.Db.ReadAttempt((await site.Db.FindAttemptRow(attempt))!)).Attempt;
}
