using Lms.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Lms.Browser.Tests;

/// <summary>
/// One Chromium for all tests of this project: Debian's, or the one <c>LMS_CHROMIUM</c> names. Where there is none the tests are skipped with
/// that reason; with <c>LMS_REQUIRE_CHROMIUM=1</c>, as in <c>.ci/run</c>, they fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("LMS_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";
    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser
    {
        get
        {
            if (browser is null)
            {
                var reason = $"There is no Chromium at {Executable}";
                Assert.SkipUnless(Environment.GetEnvironmentVariable("LMS_REQUIRE_CHROMIUM") == "1", reason);
                Assert.Fail(reason);
            }

            return browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }

        // How long something may take to appear is no promise of the product; a busy machine's tests wait.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            // A container has neither the rights for the sandbox nor a large /dev/shm.
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
