using Lms.Data;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lms.Browser.Tests;

/// <summary>
/// The real application on a free port, with a SQLite file of its own, the starting content and the demo people. Use one for a class
/// (<c>IClassFixture&lt;Site&gt;</c>) or make one for a test.
/// </summary>
public class Site : WebApp, IAsyncLifetime
{
    public Site()
    {
        EnvironmentName = "Development";
        UseKestrel(0);
    }

    public Db Db => Services.GetRequiredService<Db>();

    public Uri Address { get; private set; } = null!;

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public ValueTask InitializeAsync()
    {
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
        return ValueTask.CompletedTask;
    }

    public static Guid Person(string key) => DemoId.Person(key);

    /// <summary>A browser of its own (cookies, storage) at this site. Close it with <c>await using</c>.</summary>
    /// <param name="width">360 for a phone, 1280 for a desk.</param>
    /// <param name="script">False: a browser without script.</param>
    /// <param name="language">Chosen on this device, so that it holds whoever signs in.</param>
    public async Task<IBrowserContext> Visit(Chromium chromium, int width = 360, bool script = true, string language = "en")
    {
        var visit = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 740 : 900 },
            JavaScriptEnabled = script,
            Locale = language,
            TimezoneId = "Asia/Dushanbe",
        });
        await visit.AddCookiesAsync([new Cookie { Name = "lms.lang", Value = language, Url = Address.ToString() }]);
        return visit;
    }

    /// <summary>Signs a demo person in and opens a page.</summary>
    public static async Task<IPage> SignIn(IBrowserContext visit, string person, string path = "/")
    {
        var page = await visit.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync("/people/sign-in?return=" + Uri.EscapeDataString(path));
        await page.Locator($"button[name=key][value='{person}']").ClickAsync();
        await page.Arrives(path);
        return page;
    }
}
