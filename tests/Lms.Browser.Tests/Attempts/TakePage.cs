using Lms.Assessments.Attempts;
using Lms.Data.Attempts;
using Lms.Testing;
using Microsoft.Playwright;

namespace Lms.Browser.Tests.Attempts;

/// <summary>The page on which a test is taken, of the trainee whose test it is.</summary>
internal static class TakePage
{
    public const string Trainee = "trainee";

    public static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 10_000 };

    public static async Task<(IPage Page, Guid Attempt)> Begin(this Site site, IBrowserContext visit, string form = "A")
    {
        var enrolment = await TestEnrolment.Make(site.Db, "ERP", Site.Person(Trainee), Site.Now, form);
        var page = await Site.SignIn(visit, Trainee, $"/enrolments/{enrolment}/tests/before");
        await page.Locator("main form button").ClickAsync();
        await page.Arrives("/attempts/*");
        return (page, Guid.Parse(new Uri(page.Url).Segments[^1]));
    }

    public static async Task<Attempt> Stored(this Site site, Guid attempt) => (await site.Db.ReadAttempt((await site.Db.FindAttemptRow(attempt))!)).Attempt;

    public static ILocator Choice(IPage page, int question, bool last = false)
    {
        var options = page.Locator($"#q{question} input[type=radio]");
        return last ? options.Last : options.First;
    }

    public static ILocator Sign(IPage page, int question) => page.Locator($"#q{question}-sign");

    /// <summary>The battery dies: nothing is said on the way out. Closing a page would lift its aeroplane mode for its last words.</summary>
    public static async Task Die(IPage page)
    {
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => page.GotoAsync("chrome://crash"));
        await page.CloseAsync();
    }
}
