using Deque.AxeCore.Playwright;
using Lms.Data.Certificates;
using Lms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Certificates;

/// <summary>What the square of a certificate opens in a real browser, with a network and without.</summary>
public sealed class VerifyTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 10_000 };
    private readonly Lazy<Task<Guid>> ofAdministrator = new(async () =>
        (await site.Services.GetRequiredService<CertificateQueries>().OfPerson(Site.Person("administrator")) is [var first, ..]
            ? first
            : await CompletionCourse.Complete(site.Services, Site.Person("administrator"), "ADM", Site.Now)).Id);

    [Fact]
    public async Task Scanning_the_square_shows_the_certificate_and_that_its_signature_is_genuine()
    {
        var row = await Issue("trainee-pk", "PKZ");
        await using var visit = await site.Visit(chromium);
        var page = await visit.NewPageAsync();
        await page.GotoAsync($"/verify/{row.Code}{Fragment(row)}");
        await Expect(page.Locator("main")).ToContainTextAsync("This certificate is valid.");
        await Expect(page.Locator("[data-signature]")).ToContainTextAsync("The signature is genuine", Soon);
        await Expect(page.Locator("[data-verdict=altered]")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/verify", 360), InlineData("/verify/offline", 360), InlineData("/verify/keys", 1280), InlineData("/certificates", 360), InlineData("/certificates/{id}", 360), InlineData("/certificates/{id}/revoke", 1280)]
    public async Task Axe_finds_nothing(string path, int width)
    {
        await using var visit = await site.Visit(chromium, width);
        var page = await Site.SignIn(visit, "administrator");
        await page.GotoAsync(path.Replace("{id}", (await ofAdministrator.Value).ToString(), StringComparison.Ordinal));
        Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
    }

    [Fact]
    public async Task The_square_of_another_certificate_is_noticed()
    {
        var row = await Issue("trainee-lk", "LKZ");
        var other = await Issue("trainee-bd", "BDZ");
        await using var visit = await site.Visit(chromium);
        var page = await visit.NewPageAsync();
        await page.GotoAsync($"/verify/{row.Code}{Fragment(other)}");
        await Expect(page.Locator("[data-verdict='other']").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-said=number]")).ToHaveTextAsync(other.Number);
    }

    [Fact]
    public async Task Without_a_network_a_square_is_checked_on_a_device_that_was_here_once()
    {
        var row = await Issue("trainee-iq", "IQZ");
        await using var visit = await site.Visit(chromium);
        var page = await visit.NewPageAsync();
        await page.GotoAsync("/verify/offline");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null", null, new() { Timeout = 15_000 });
        await visit.SetOfflineAsync(true);

        await page.GotoAsync("about:blank");
        await page.GotoAsync($"/verify/{row.Code}{Fragment(row)}");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Check without a network");
        await Expect(page.Locator("[data-signature]")).ToContainTextAsync("The signature is genuine", Soon);
        await Expect(page.Locator("[data-said=native]")).ToHaveTextAsync("زينب عبد الكريم");
        await Expect(page.Locator("[data-said=issued]")).ToContainTextAsync(row.Printed().IssuedOn.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture));

        var forged = row.Printed().Qr[..200] + (row.Printed().Qr[200] == 'A' ? 'B' : 'A') + row.Printed().Qr[201..];
        await page.Locator("textarea").FillAsync(forged);
        await page.Locator("main form button").ClickAsync();
        await Expect(page.Locator("[data-verdict=altered]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-said=latin]")).ToBeHiddenAsync();
    }

    private Task<CertificateRow> Issue(string person, string code) => CompletionCourse.Complete(site.Services, Site.Person(person), code, Site.Now);

    private static string Fragment(CertificateRow row) => row.Printed().Qr[row.Printed().Qr.IndexOf('#', StringComparison.Ordinal)..];
}
