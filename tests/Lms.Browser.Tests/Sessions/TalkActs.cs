using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Sessions;

/// <summary>A question asked and answered, a hand, and groups that write one note together.</summary>
internal sealed class TalkActs(Cast cast)
{
    public async Task AskAndAnswer()
    {
        await cast.Phone.Locator("[data-tab=questions]").ClickAsync();
        await cast.Phone.Locator("#ask-text").FillAsync("What if the agent asks for money?");
        await cast.Phone.Locator("[data-ask] button").ClickAsync();
        await Expect(cast.RightToLeft.Locator("#questions [data-question]")).ToHaveCountAsync(1);

        // Without script: the part has an address of its own, and so has its form.
        await cast.Plain.GotoAsync($"{cast.Home}/room?open=questions#questions");
        await cast.Plain.Locator(".asked-vote button").First.ClickAsync();
        await Expect(cast.CoTrainer.Locator("[data-part=questions]")).ToContainTextAsync("What if the agent asks for money?");
        await cast.CoTrainer.Locator("[data-part=questions] button[value=answer]").First.ClickAsync();
        await Expect(cast.Phone.Locator("#questions [data-is=answered]").First).ToBeVisibleAsync();
        Assert.Equal(1, await cast.Site.Db.Read<long>("SELECT Upvotes FROM Question"));
        await cast.Phone.Locator("[data-hand-raise]").ClickAsync();
        await Expect(cast.Trainer.Locator("[data-hands] .hands li")).ToHaveCountAsync(1);
        await cast.Phone.Locator("[data-tab='']").ClickAsync();
    }

    public async Task WriteTogether()
    {
        var desk = cast.Trainer.Locator("[data-part=groups]");
        await desk.Locator("#group-count").FillAsync("1");
        await desk.Locator("input[name=who][value=all]").CheckAsync();
        await desk.Locator("form.form-groups button").ClickAsync();
        await Expect(desk).ToContainTextAsync("0");
        await cast.Phone.GotoAsync($"{cast.Home}/room?open=groups");
        await cast.Phone.Locator("#groups a[href*='/groups/']").First.ClickAsync();
        await cast.Phone.Locator("[data-note] textarea").Last.FillAsync("We ask for the contract first.");
        await Saved();
        await cast.Plain.GotoAsync(cast.Phone.Url);
        await Expect(cast.Plain.Locator("[data-note] textarea").First).ToHaveValueAsync("We ask for the contract first.");
        await cast.Phone.GotoAsync($"{cast.Home}/room");
    }

    private async Task Saved()
    {
        for (var tries = 0; tries < 100 && await cast.Site.Db.Read<long>("SELECT COUNT(*) FROM GroupParagraph WHERE Text = 'We ask for the contract first.'") == 0; tries++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(1, await cast.Site.Db.Read<long>("SELECT COUNT(*) FROM GroupParagraph WHERE Text = 'We ask for the contract first.'"));
    }
}
