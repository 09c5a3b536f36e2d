using Lms.Assessments.Attempts;
using Microsoft.Playwright;
using static Lms.Browser.Tests.Attempts.TakePage;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Attempts;

/// <summary>What is answered while the server cannot be reached, or before the page is whole.</summary>
public sealed class KeptAnswerTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Answers_given_in_aeroplane_mode_are_kept_and_go_when_the_line_returns()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await site.Begin(visit);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", Soon);
        await visit.SetOfflineAsync(true);
        await Choice(page, 3).ClickAsync();
        await Expect(Sign(page, 3)).ToContainTextAsync("kept on this device", Soon);
        await Expect(page.Locator("[data-strip]")).ToContainTextAsync("On the server: 1. Kept on this device: 1.");
        Assert.Single((await site.Stored(attempt)).Answers);
        await visit.SetOfflineAsync(false);
        await Expect(Sign(page, 3)).ToContainTextAsync("Saved", Soon);
        await Expect(page.Locator("[data-strip]")).ToBeHiddenAsync();
        Assert.Equal(2, (await site.Stored(attempt)).Answers.Count);
    }

    [Fact]
    public async Task Answers_kept_on_the_device_survive_a_reload_and_go_then()
    {
        await using var visit = await site.Visit(chromium);
        var attempt = await KeepAnswer(visit, 3);
        Assert.Empty((await site.Stored(attempt)).Answers);
        var page = await visit.NewPageAsync();
        await page.GotoAsync($"/attempts/{attempt}");
        await Expect(Choice(page, 3)).ToBeCheckedAsync();
        await Expect(Sign(page, 3)).ToContainTextAsync("Saved", Soon);
        Assert.Single((await site.Stored(attempt)).Answers);
    }

    [Fact]
    public async Task What_was_ticked_before_the_script_came_is_saved_when_it_comes_and_wins_over_what_was_kept()
    {
        await using var visit = await site.Visit(chromium);
        var attempt = await KeepAnswer(visit, 3);
        var page = await visit.NewPageAsync();
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
        Assert.Equal(2, (await site.Stored(attempt)).Answers.Count);
    }

    [Fact]
    public async Task Kept_answers_go_on_the_next_visit_to_any_page()
    {
        await using var visit = await site.Visit(chromium);
        var attempt = await KeepAnswer(visit, 1);
        var page = await visit.NewPageAsync();
        await page.GotoAsync("/people/me");
        await Expect(page.Locator(".strip")).ToContainTextAsync("are on the server now", Soon);
        Assert.Single((await site.Stored(attempt)).Answers);
    }

    [Fact]
    public async Task Another_person_in_the_same_browser_neither_sees_nor_sends_them()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await site.Begin(visit);
        await visit.SetOfflineAsync(true);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("kept on this device", Soon);
        await Die(page);
        await visit.ClearCookiesAsync();
        await visit.SetOfflineAsync(false);
        page = await Site.SignIn(visit, "trainer", "/people/me");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator(".strip")).ToHaveCountAsync(0);
        Assert.Empty((await site.Stored(attempt)).Answers);
        Assert.Equal(404, (await page.GotoAsync($"/attempts/{attempt}"))!.Status);
    }

    [Fact]
    public async Task Handing_in_without_a_line_waits_and_happens_once()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await site.Begin(visit);
        await visit.SetOfflineAsync(true);
        await Choice(page, 1).ClickAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await Expect(page.Locator("[data-sure]")).ToBeVisibleAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await Expect(page.Locator("[data-strip]")).ToContainTextAsync("Not handed in yet", Soon);
        await visit.SetOfflineAsync(false);
        await page.Arrives($"/attempts/{attempt}/result");
        Assert.Equal(AttemptState.Marked, (await site.Stored(attempt)).State);
        Assert.Single((await site.Stored(attempt)).Answers);
    }

    [Fact]
    public async Task A_session_that_ended_in_the_middle_loses_no_answer()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await site.Begin(visit);
        await visit.ClearCookiesAsync();
        await Choice(page, 1).ClickAsync();
        await Expect(page.Locator("[data-strip]")).ToContainTextAsync("You are signed out", Soon);
        await Expect(page.Locator("[data-sign-in]")).ToBeVisibleAsync();
        Assert.Empty((await site.Stored(attempt)).Answers);
        await Site.SignIn(visit, Trainee, "/people/me");
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        Assert.Single((await site.Stored(attempt)).Answers);
    }

    /// <summary>An answer that no server has: given without a line, on a device whose battery then died. The line is back.</summary>
    private async Task<Guid> KeepAnswer(IBrowserContext visit, int question)
    {
        var (page, attempt) = await site.Begin(visit);
        await visit.SetOfflineAsync(true);
        await Choice(page, question).ClickAsync();
        await Expect(Sign(page, question)).ToContainTextAsync("kept on this device", Soon);
        await Die(page);
        await visit.SetOfflineAsync(false);
        return attempt;
    }
}
