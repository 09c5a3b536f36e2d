using Microsoft.Playwright;

namespace Lms.Browser.Tests.Parts;

/// <summary>The frame and all parts, in a real browser.</summary>
public sealed class FrameTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    private static readonly string[] Pages = ["/", "/parts", "/people/sign-in", "/no/such/page"];
    private static readonly string[] Texts = ["/help", "/privacy", "/accessibility", "/languages"];

    [Theory]
    [InlineData(360, "en", ColorScheme.Light)]
    [InlineData(360, "qps-ploc", ColorScheme.Dark)]
    [InlineData(360, "qps-plocm", ColorScheme.Light)]
    [InlineData(1280, "qps-plocm", ColorScheme.Dark)]
    public async Task Pages_open_to_everybody_are_light_accessible_and_fit_their_width(int width, string language, ColorScheme scheme)
    {
        await using var device = await Device(width, language, scheme);
        foreach (var page in language == "en" ? [.. Pages, .. Texts] : Pages)
        {
            Assert.Empty((await PageLook.Faults(device, page)).Select(fault => $"{page}: {fault}"));
        }
    }

    [Fact]
    public async Task Another_language_is_chosen_in_the_header_without_script()
    {
        await using var device = await Device(script: false);
        var page = await device.NewPageAsync();
        await page.GotoAsync("/help");
        await page.ClickAsync("form.tongues summary");
        await page.ClickAsync("form.tongues button[value=qps-plocm]");

        Assert.EndsWith("/help", page.Url, StringComparison.Ordinal);
        Assert.Equal("rtl", await page.GetAttributeAsync("html", "dir"));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_after_mistakes_what_went_wrong()
    {
        await using var device = await Device(1280);
        var page = await device.NewPageAsync();
        await page.GotoAsync("/parts");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("#main");

        await page.ClickAsync("#form .buttons button:not([name])");
        await page.WaitForSelectorAsync(".errors:focus");
        await page.ClickAsync(".errors a[href='#Input_Email']");
        Assert.Equal("Input_Email", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task An_empty_field_runs_with_its_page_and_a_written_one_with_its_words()
    {
        await using var device = await Device(language: "qps-plocm");
        var page = await device.NewPageAsync();
        await page.GotoAsync("/parts");
        var note = page.Locator("#Input_Note");
        Task<string> Runs() => note.EvaluateAsync<string>("field => getComputedStyle(field).direction");

        Assert.Equal("rtl", await Runs());
        await note.FillAsync("Latin letters");
        Assert.Equal("ltr", await Runs());
        await note.FillAsync("");
        Assert.Equal("rtl", await Runs());
    }

    [Fact]
    public async Task The_site_is_told_the_clock_of_the_device()
    {
        await using var device = await Device();
        var page = await device.NewPageAsync();
        await page.GotoAsync("/help");

        Assert.Contains(await device.CookiesAsync(), c => c is { Name: "lms.zone", Value: "Asia%2FDushanbe" });
    }

    /// <summary>A new device on which a language was chosen and nothing else happened yet.</summary>
    private async Task<IBrowserContext> Device(int width = 360, string language = "en", ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var device = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 740 : 900 },
            ColorScheme = scheme,
            TimezoneId = "Asia/Dushanbe",
            JavaScriptEnabled = script,
        });
        await device.AddCookiesAsync([new Cookie { Name = "lms.lang", Value = language, Url = site.Address.ToString() }]);
        return device;
    }
}
