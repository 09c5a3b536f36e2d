using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Sessions;

/// <summary>Who plays in the story: two who run the session on desks, a phone, a phone that reads right to left, and a browser without script.</summary>
internal sealed class Cast : IAsyncDisposable
{
    private readonly List<IBrowserContext> visits = [];

    private Cast(StorySite site) => Site = site;

    public StorySite Site { get; }

    public IPage Trainer { get; private set; } = null!;

    public IPage CoTrainer { get; private set; } = null!;

    public IPage Phone { get; private set; } = null!;

    public IPage RightToLeft { get; private set; } = null!;

    public IPage Plain { get; private set; } = null!;

    public string Home => $"/sessions/{Site.Session}";

    public static async Task<Cast> Gather(StorySite site, Chromium chromium)
    {
        var cast = new Cast(site);
        cast.Trainer = await cast.Enter(chromium, 1280, "trainer");
        cast.CoTrainer = await cast.Enter(chromium, 1280, "trainer-pk");
        cast.Phone = await cast.Enter(chromium, 360, "trainee");
        cast.RightToLeft = await cast.Enter(chromium, 360, "trainee-kg");
        cast.Plain = await cast.Enter(chromium, 360, "trainee-tj", script: false);
        await cast.RightToLeft.Locator("form[action='/languages'] summary").ClickAsync();
        await cast.RightToLeft.Locator("form[action='/languages'] button[value='qps-plocm']").ClickAsync();
        await Expect(cast.RightToLeft.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        return cast;
    }

    /// <summary>Everybody in front of their page.</summary>
    public async Task TakeSeats()
    {
        foreach (var page in (IPage[])[Trainer, CoTrainer])
        {
            await page.GotoAsync($"{Home}/console");
        }

        foreach (var page in (IPage[])[Phone, RightToLeft, Plain])
        {
            await page.GotoAsync($"{Home}/room");
        }
    }

    /// <summary>Those whose pages follow by themselves.</summary>
    public IReadOnlyList<IPage> Live => [Trainer, CoTrainer, Phone, RightToLeft];

    public Task Reload() => Plain.GotoAsync($"{Home}/room");

    public async Task AllAreLive(int seconds = 20)
    {
        foreach (var page in Live)
        {
            await Expect(page.Locator("[data-line]")).ToHaveAttributeAsync("data-status", "live", new() { Timeout = seconds * 1000 });
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in visits)
        {
            await visit.CloseAsync();
        }
    }

    private async Task<IPage> Enter(Chromium chromium, int width, string person, bool script = true)
    {
        var visit = await Site.Visit(chromium, width, script);
        visits.Add(visit);
        var page = await Browser.Tests.Site.SignIn(visit, person);
        page.SetDefaultTimeout(20_000);
        return page;
    }
}
