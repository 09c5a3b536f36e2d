using Deque.AxeCore.Playwright;
using Lms.Data.Submissions;
using Lms.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Marks;

public sealed class MarkTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 10_000 };

    [Fact]
    public async Task A_work_is_marked_by_keyboard_and_the_next_one_comes()
    {
        var asked = await AskedWork.Ask(site.Db, Site.Now);
        var first = await asked.HandIn("AB12", Site.Person("trainee"));
        await asked.HandIn("CD34", Site.Person("trainee-kg"));
        await using var visit = await site.Visit(chromium, width: 1280);
        var page = await Open(visit, first);
        foreach (var key in new[] { "3", "2", "k", "4", "3", "3", "1" })
        {
            await page.Keyboard.PressAsync(key);
        }

        await Expect(page.Locator("[data-sum]")).ToContainTextAsync("5 of 5");
        await page.Keyboard.TypeAsync("You named who paid.");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("#part-effect").FillAsync("The reader can act.");
        await page.Locator("#part-next_time").FillAsync("Add the receipts.");
        await Expect(page.Locator("[data-saved]")).ToContainTextAsync("Saved", Soon);
        var here = page.Url;
        await page.Keyboard.PressAsync("Control+Enter");
        // Whatever waits longest comes next; the demo has work of its own.
        await page.Leaves(here);
        await page.Arrives("/marks/*");
        Assert.Equal(280, (await site.Db.FindSubmission(first))!.Row.LevelHundredths);
        await Expect(page.Locator("#sheet")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("[data-keys-list]")).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe()).Violations);
    }

    [Fact]
    public async Task What_is_put_down_without_a_line_is_kept_over_a_reload_and_goes_when_it_returns()
    {
        var id = await (await AskedWork.Ask(site.Db, Site.Now)).HandIn("EF56", Site.Person("trainee"));
        await using var visit = await site.Visit(chromium, width: 360);
        var page = await Open(visit, id);
        await visit.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("4");
        await page.Locator("#part-seen").FillAsync("Written in a tunnel.");
        await Expect(page.Locator("[data-saved]")).ToContainTextAsync("kept on this device", Soon);
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await visit.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Expect(page.Locator("#part-seen")).ToHaveValueAsync("Written in a tunnel.");
        for (var tries = 0; tries < 100 && await Stored(id) == 0; tries++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(1, await Stored(id));
        await page.ReloadAsync();
        await Expect(page.Locator("#part-seen")).ToHaveValueAsync("Written in a tunnel.");
        await Expect(page.Locator("[data-sum]")).ToContainTextAsync("1 of 5");
    }

    private Task<long> Stored(Guid id) => site.Db.Read<long>("SELECT COUNT(*) FROM MarkSheet WHERE SubmissionId = @id AND Payload LIKE '%tunnel%'", new { id });

    private static async Task<IPage> Open(IBrowserContext visit, Guid id)
    {
        var page = await Site.SignIn(visit, "trainer", $"/marks/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin marking" }).ClickAsync();
        await Expect(page.Locator("[data-keys]")).ToBeVisibleAsync();
        return page;
    }
}
