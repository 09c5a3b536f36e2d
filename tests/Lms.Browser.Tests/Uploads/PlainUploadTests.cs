using Lms.Data;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Uploads;

/// <summary>Files in a browser that runs no script: a form, and the page again.</summary>
public sealed class PlainUploadTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Without_script_a_file_is_sent_removed_and_put_back()
    {
        var enrolment = await site.Db.Read<Guid>("SELECT p.EnrolmentId FROM ActionPlan p JOIN Enrolment e ON e.Id = p.EnrolmentId WHERE p.State = 'running' AND e.PersonId = @id", new { id = Site.Person("trainee") });
        await using var visit = await site.Visit(chromium, script: false);
        var page = await Site.SignIn(visit, "trainee", $"/enrolments/{enrolment}/plan");
        page.SetDefaultTimeout(30_000);
        ILocator Files() => page.Locator(".plan-evidence").First;

        await Files().Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "signed list.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n14 names\n%%EOF\n"u8.ToArray() });
        await Files().Locator("button[data-files-send]").ClickAsync();
        await Expect(Files().Locator("a[href^='/uploads/']")).ToHaveTextAsync("signed list.pdf");
        Assert.EndsWith($"/enrolments/{enrolment}/plan", page.Url, StringComparison.Ordinal);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));

        await Files().Locator("form[action*='handler=remove'] button").ClickAsync();
        await Expect(Files().Locator("a[href^='/uploads/']")).ToHaveCountAsync(0);
        await Files().Locator("form[action*='handler=undo'] button").ClickAsync();
        await Expect(Files().Locator("a[href^='/uploads/']")).ToHaveTextAsync("signed list.pdf");

        // What may not be sent is said on the page it was sent to, with the way back.
        await Files().Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "setup.exe", MimeType = "application/octet-stream", Buffer = "MZ"u8.ToArray() });
        await Files().Locator("button[data-files-send]").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("setup.exe");
        await Expect(page.Locator($"main a[href='/enrolments/{enrolment}/plan']").First).ToBeVisibleAsync();
    }
}
