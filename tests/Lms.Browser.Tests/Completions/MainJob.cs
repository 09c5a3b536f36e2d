using Lms.Data.Certificates;
using Lms.Scheduler;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Completions;

/// <summary>The whole thread of the product, as its people do it, on whatever engine the site stands.</summary>
internal sealed class MainJob(Chromium chromium, Site site)
{
    public async Task Play()
    {
        var counted = await Counted();
        await using var phone = await site.Visit(chromium);
        var page = await Site.SignIn(phone, "trainee");
        var learner = await Learner.Of(site);

        // Before the lessons: the questions are answered wrong, and no key is shown.
        await page.GetByRole(AriaRole.Link, new() { Name = "Take the first test" }).ClickAsync();
        await learner.Take(page, right: false);
        await page.GotoAsync("/");

        // Six lessons, each marked as read where it ends.
        await page.GetByRole(AriaRole.Link, new() { Name = "Read lesson 2.1" }).ClickAsync();
        for (var lesson = 0; lesson < 6; lesson++)
        {
            var done = page.Locator("form.lesson-done button");
            var here = page.Url;
            await done.ClickAsync();
            await page.Leaves(here);
        }

        await page.GotoAsync("/");
        await Expect(page.GetByText("All 6 lessons read")).ToBeVisibleAsync();

        // After them: right, and complete.
        await page.GetByRole(AriaRole.Link, new() { Name = "Take the test" }).ClickAsync();
        await learner.Take(page, right: true);
        await Expect(page.Locator("main")).ToContainTextAsync("100");
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "See my certificate" }).ClickAsync();

        var file = await (await phone.APIRequest.GetAsync(new Uri(page.Url) + "/file")).BodyAsync();
        var again = await (await phone.APIRequest.GetAsync(new Uri(page.Url) + "/file")).BodyAsync();
        Assert.Equal(file, again);
        using (var pdf = PdfDocument.Open(file))
        {
            var text = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
            Assert.Contains("GulnoraHakimova", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        await IsVerified();
        Assert.Equal(counted + 1, await Counted());
        await MailIsInTheFolder();
    }

    /// <summary>A stranger's browser, at the address of the QR.</summary>
    private async Task IsVerified()
    {
        var person = Site.Person("trainee");
        var certificate = Assert.Single(await new CertificateQueries(site.Db).OfPerson(person));
        var qr = new Uri(certificate.Printed().Qr);
        await using var stranger = await site.Visit(chromium);
        var page = await stranger.NewPageAsync();
        await page.GotoAsync(qr.PathAndQuery + qr.Fragment);
        await Expect(page.Locator("main")).ToContainTextAsync("This certificate is valid");
        await Expect(page.Locator("main")).ToContainTextAsync("Gulnora Hakimova");
        await Expect(page.Locator("main")).ToContainTextAsync(certificate.Number);
    }

    /// <summary>What the ministry's officer reads on the first page.</summary>
    private async Task<int> Counted()
    {
        await using var desk = await site.Visit(chromium, width: 1280);
        var page = await Site.SignIn(desk, "officer");
        return int.Parse(await page.Locator(".tile-figure").First.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task MailIsInTheFolder()
    {
        await site.Services.GetServices<ISweep>().Single(s => s.Name == "mail").Run(default);
        var folder = site.Services.GetRequiredService<IOptions<MailSettings>>().Value.Folder;
        var subjects = Directory.GetFiles(folder, "*.eml").Select(f => MimeKit.MimeMessage.Load(f))
            .Where(m => m.To.Mailboxes.Any(t => t.Address == "trainee@demo.example")).Select(m => m.Subject).ToList();
        Assert.Contains(subjects, s => s!.StartsWith("You have a place", StringComparison.Ordinal));
        Assert.Contains(subjects, s => s!.StartsWith("Your test result", StringComparison.Ordinal));
        Assert.Contains(subjects, s => s!.StartsWith("Your certificate", StringComparison.Ordinal));
    }
}
