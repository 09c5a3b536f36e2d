using Deque.AxeCore.Playwright;
using Lms.Browser.Tests.Parts;
using Lms.Data.Surveys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Surveys;

/// <summary>The follow-up on a phone of 360 px, from the mail's address, over a line that breaks three times.</summary>
public sealed class PhoneTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 30_000 };

    [Fact]
    public async Task Answered_on_a_phone_over_a_broken_line_nothing_is_lost_and_nothing_taken_twice()
    {
        var survey = await Waiting();
        var address = "/s/" + site.Services.GetRequiredService<LinkKey>().OfSurvey(survey);
        await using var phone = await site.Visit(chromium);
        var page = await phone.NewPageAsync();
        await page.GotoAsync(address);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html))}"));

        // By thumb, and by keyboard: a card's scale is one stop, the arrows go along it.
        await Tick(page, "ERP-T01", "4");
        await Expect(Sign(page, "ERP-T01")).ToContainTextAsync("on the server", Soon);
        await page.Locator("#s-ERP-T02 input").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(Sign(page, "ERP-T02")).ToContainTextAsync("on the server", Soon);
        await Expect(page.Locator("[data-sum]")).ToContainTextAsync("2 of 8");

        await phone.SetOfflineAsync(true);
        await Tick(page, "ERP-T03", "5");
        await Tick(page, "ERP-P01", "2");
        await page.Locator("#s-ERP-P01-evidence").FillAsync("A list with 14 signatures");
        await Expect(Sign(page, "ERP-P01")).ToContainTextAsync("kept on this device", Soon);
        await Expect(page.Locator("[data-strip]")).ToContainTextAsync("kept on this device");
        Assert.Equal(2, (await site.Db.SurveyAnswers(survey)).Count);
        await Task.Delay(1_500, TestContext.Current.CancellationToken); // what was typed is kept when the fingers rest
        await Die(page);
        await phone.SetOfflineAsync(false);

        page = await phone.NewPageAsync();
        await page.GotoAsync(address);
        await Expect(Sign(page, "ERP-P01")).ToContainTextAsync("on the server", Soon);
        await Expect(page.Locator("#s-ERP-P01-evidence")).ToHaveValueAsync("A list with 14 signatures");
        foreach (var (id, value) in new[] { ("ERP-T04", "1"), ("ERP-P02", "1"), ("ERP-P03", "0"), ("ERP-P04", "2") })
        {
            await Tick(page, id, value);
        }

        await phone.SetOfflineAsync(true);
        await page.Locator("[data-go]").ClickAsync();
        await Expect(page.Locator("[data-strip]")).ToContainTextAsync("we try again", Soon);
        await phone.SetOfflineAsync(false);
        await page.Arrives("?review=true");
        await Expect(page.Locator(".survey-answers > li")).ToHaveCountAsync(8);
        Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html))}"));

        await phone.SetOfflineAsync(true);
        await page.Locator("[data-go]").ClickAsync();
        await Expect(page.Locator("[data-strip]")).ToContainTextAsync("we try again", Soon);
        await phone.SetOfflineAsync(false);
        await page.Arrives("/s/thanks");

        Assert.Equal(("done", 8), ((await site.Db.FindSurvey(survey))!.State, (await site.Db.SurveyAnswers(survey)).Count));
        Assert.Equal("A list with 14 signatures", (await site.Db.SurveyAnswers(survey)).Single(a => a.StatementId == "ERP-P01").Evidence);
        // Opened again it says what has happened, and shows nothing of it.
        Assert.Equal(200, (await page.GotoAsync(address))!.Status);
        await Expect(page.Locator("h1")).ToContainTextAsync("Thank you");
        await Expect(page.Locator("main form, .survey-answers")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_first_view_from_the_mail_is_light_and_right_in_both_directions()
    {
        await using var fresh = new Site();
        await fresh.InitializeAsync();
        var waiting = await fresh.Services.GetRequiredService<SurveyQueries>().Waiting(Site.Person("trainee"), Site.Now);
        var address = "/s/" + fresh.Services.GetRequiredService<LinkKey>().OfSurvey(waiting[0].Id);
        foreach (var (width, language) in new[] { (360, "en"), (360, "qps-plocm"), (1280, "qps-plocm") })
        {
            await using var phone = await fresh.Visit(chromium, width);
            await phone.AddCookiesAsync([new Cookie { Name = "lms.lang", Value = language, Url = fresh.Address.ToString() }]);
            Assert.Empty(await PageLook.Faults(phone, address));
            Assert.Empty(await PageLook.Faults(phone, address + "?in=ur"));
        }
    }

    private static ILocator Sign(IPage page, string id) => page.Locator($"#s-{id}-sign");

    private static Task Tick(IPage page, string id, string value) => page.Locator($"#s-{id} input[value='{value}']").CheckAsync();

    private static async Task Die(IPage page)
    {
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => page.GotoAsync("chrome://crash"));
        await page.CloseAsync();
    }

    private async Task<Guid> Waiting() => (await site.Services.GetRequiredService<SurveyQueries>().Waiting(Site.Person("trainee"), Site.Now))[0].Id;
}
