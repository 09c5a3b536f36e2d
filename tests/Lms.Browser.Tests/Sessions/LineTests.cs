using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Sessions;

/// <summary>The live line in a real browser: lost, blocked, its server gone; and back by itself each time.</summary>
public sealed class LineTests(Chromium chromium)
{
    private static ILocator Strip(IPage page) => page.Locator("[data-line]");

    private static Task Shows(IPage page, string status, int seconds = 10) =>
        Expect(Strip(page)).ToHaveAttributeAsync("data-status", status, new() { Timeout = seconds * 1000 });

    [Fact]
    public async Task A_line_that_was_away_comes_back_and_says_what_was_missed()
    {
        await using var site = await LineSite.Begin();
        await using var visit = await site.Visit(chromium);
        var page = await Site.SignIn(visit, "trainee", site.Room);
        await Shows(page, "live");

        await visit.SetOfflineAsync(true);
        await Shows(page, "waiting");
        await site.Say("one");
        await site.Say("two");
        await site.Say("three");
        await visit.SetOfflineAsync(false);

        await Shows(page, "live");
        await Expect(page.Locator("[data-line-missed]")).ToContainTextAsync("3");
        await Expect(page.Locator("[data-line-bytes]")).ToContainTextAsync("kB");
    }

    [Fact]
    public async Task Where_no_socket_gets_through_the_line_takes_another_way()
    {
        await using var site = await LineSite.Begin();
        await using var visit = await site.Visit(chromium);
        await visit.AddInitScriptAsync("window.WebSocket = class { constructor() { throw new Error('blocked'); } };");
        var page = await Site.SignIn(visit, "trainee", site.Room);

        await Shows(page, "live", 20);
    }

    [Fact]
    public async Task Where_nothing_but_pages_gets_through_the_state_is_asked_for()
    {
        await using var site = await LineSite.Begin();
        await using var visit = await site.Visit(chromium);
        await visit.AddInitScriptAsync("window.WebSocket = class { constructor() { throw new Error('blocked'); } };");
        await visit.RouteAsync("**/live**", route => route.AbortAsync());
        var page = await Site.SignIn(visit, "trainee", site.Room);
        await Shows(page, "polling", 30);

        var asked = page.WaitForResponseAsync(r => r.Url.Contains("/state", StringComparison.Ordinal) && r.Ok);
        await site.Say("news");

        Assert.True((await asked).Ok);
    }

    [Fact]
    public async Task After_a_restart_everybody_is_back_by_themselves_within_ten_seconds()
    {
        var site = await LineSite.Begin();
        await using var visit = await site.Visit(chromium);
        await using var other = await site.Visit(chromium, width: 1280);
        var trainee = await Site.SignIn(visit, "trainee", site.Room);
        var trainer = await Site.SignIn(other, "trainer", $"/sessions/{site.Session}/console");
        await Shows(trainee, "live");
        await Shows(trainer, "live");

        await site.DisposeAsync();
        await Shows(trainee, "waiting");
        await Task.Delay(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);
        await using var back = await site.Again();
        var since = Stopwatch.StartNew();

        await Shows(trainee, "live");
        await Shows(trainer, "live");
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(10), $"Back after {since.Elapsed}");
    }
}
