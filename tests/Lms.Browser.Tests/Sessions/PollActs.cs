using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Sessions;

/// <summary>Each kind of poll, written in the console and answered by tap on two phones and by a plain form on the third; and a quiz of the bank.</summary>
internal sealed class PollActs(Cast cast)
{
    private int asked;

    /// <summary>Written and opened in one go.</summary>
    public async Task Ask(string kind, string text, bool anonymous = false, params string[] options)
    {
        var page = cast.Trainer;
        var form = page.Locator("[data-part=polls] form.poll-write[action$='/polls/new']").First;
        if (!await form.Locator("#poll-new-text").IsVisibleAsync())
        {
            await page.Locator("[data-part=polls] details[data-keep=write] > summary").ClickAsync();
        }

        await form.Locator("#poll-new-text").FillAsync(text);
        await form.Locator("#poll-new-kind").SelectOptionAsync(kind);
        if (options.Length > 0)
        {
            await form.Locator("#poll-new-options").FillAsync(string.Join('\n', options));
        }

        await form.Locator("[name=Anonymous]").SetCheckedAsync(anonymous);
        await form.Locator("button[value=open]").ClickAsync();
        asked++;
        await Expect(page.Locator($"[data-desk-poll='{asked}']")).ToBeVisibleAsync();
        await Expect(Poll(cast.Phone).Locator(".poll-text")).ToHaveTextAsync(text);
        await Expect(Poll(cast.RightToLeft).Locator(".poll-text")).ToHaveTextAsync(text);
        await cast.Reload();
    }

    public async Task AskFromTheBank()
    {
        var page = cast.Trainer;
        await page.Locator("[data-part=polls] details[data-keep=quiz] > summary").ClickAsync();
        await page.Locator("[data-part=polls] details[data-keep=quiz] #poll-quiz-seconds").SelectOptionAsync("60");
        await page.Locator("[data-part=polls] details[data-keep=quiz] button[value=open]").ClickAsync();
        asked++;
        await Expect(Poll(cast.Phone)).ToBeVisibleAsync();
        await Expect(Poll(cast.Phone).Locator("[data-clock]")).ToBeVisibleAsync();
        await Expect(Poll(cast.RightToLeft)).ToBeVisibleAsync();
        await cast.Reload();
    }

    /// <summary>All three answer, each their own way.</summary>
    public async Task Answer(Func<ILocator, Task> choose)
    {
        foreach (var page in (IPage[])[cast.Phone, cast.RightToLeft, cast.Plain])
        {
            await Vote(page, choose);
        }

        await CountedAre(3);
    }

    public async Task Vote(IPage page, Func<ILocator, Task> choose)
    {
        await choose(Poll(page));
        await Poll(page).Locator("[data-send]").ClickAsync();
        if (page != cast.Plain)
        {
            await Expect(Poll(page).Locator("[data-sign]")).ToBeVisibleAsync();
        }
    }

    /// <summary>Closed, its result shown, and seen.</summary>
    public async Task CloseAndShow(IPage? by = null)
    {
        var page = by ?? cast.Trainer;
        var desk = page.Locator($"[data-desk-poll='{asked}']");
        await desk.Locator("form[action$='/close'] button").ClickAsync();
        await desk.Locator("form[action$='/show'] button").ClickAsync();
        await Expect(desk.Locator("form[action$='/hide'] button")).ToBeVisibleAsync();
        await Expect(Poll(cast.Phone)).ToContainTextAsync("3");
    }

    public async Task CountedAre(int voters)
    {
        for (var tries = 0; tries < 100 && await Voters() < voters; tries++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(voters, await Voters());
    }

    public ILocator Poll(IPage page) => page.Locator($"[data-poll][data-number='{asked}']");

    public static Task Option(ILocator poll, int number) => poll.Locator($"input[name=option][value='{number}']").CheckAsync();

    /// <summary>By taps where there is script, by places where there is none.</summary>
    public static async Task Rank(ILocator poll, int count)
    {
        for (var n = 1; n <= count; n++)
        {
            var tap = poll.Locator("[data-tap]").Nth(n - 1);
            if (await tap.IsVisibleAsync())
            {
                // The last one has the place that is left by itself.
                if (await tap.GetAttributeAsync("aria-pressed") != "true")
                {
                    await tap.ClickAsync();
                }
            }
            else
            {
                await poll.Locator($"select[name=place{n}]").SelectOptionAsync($"{n}");
            }
        }
    }

    private Task<int> Voters() => cast.Site.Db.Read<int>("SELECT Voters FROM Poll WHERE Number = @asked AND SessionId = @Session", new { asked, cast.Site.Session });
}
