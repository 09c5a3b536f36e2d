using System.Net;
using System.Net.Http;
using Lms.Testing;

namespace Lms.Web.Tests.Factsheets;

public sealed class FactsheetPageTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Months = "country=TJ&from=2026-02&to=2026-05";

    [Fact]
    public async Task An_officer_reads_their_country_as_page_paper_and_workbook()
    {
        using var browser = await app.SignIn("officer");

        var page = await browser.Get("/factsheets?" + Months);

        Assert.Contains("February 2026 to May 2026", page.Document.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("People capacitated", page.Text, StringComparison.Ordinal);
        Assert.Equal("%PDF"u8.ToArray(), await Start(browser, "/factsheets.pdf?" + Months, 4));
        Assert.Equal("PK"u8.ToArray(), await Start(browser, "/factsheets.xlsx?" + Months, 2));
    }

    [Fact]
    public async Task Donors_get_what_is_published_and_nothing_of_other_months()
    {
        using var browser = await app.SignIn("administrator");
        Assert.Contains("Nothing is out for these months", (await browser.Get($"/factsheets?{Months}&level=donor")).Text, StringComparison.Ordinal);

        var offered = (await browser.Get("/publications/new")).Document.QuerySelector("select[name=Period] option")!.GetAttribute("value")!;
        var list = await browser.Post("/publications/new", form => form["Period"] = offered);

        Assert.Equal("/publications", list.Path);
        Assert.Contains(offered, list.Text, StringComparison.Ordinal);
        var donor = await browser.Get(list.Document.QuerySelector("main td a")!.GetAttribute("href")!);
        Assert.DoesNotContain("Nothing is out", donor.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("ministry"), InlineData("donor"), InlineData("public")]
    public async Task Another_country_does_not_exist_for_an_officer_at_any_level(string level)
    {
        using var browser = await app.SignIn("officer-kg");

        foreach (var file in new[] { "", ".pdf", ".xlsx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Fetch(HttpMethod.Get, $"/factsheets{file}?{Months}&level={level}")).StatusCode);
        }
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_refused_in_words()
    {
        using var browser = await app.SignIn("officer");

        Assert.Contains("before it begins", (await browser.Get("/factsheets?country=TJ&from=2026-05&to=2026-02")).Text, StringComparison.Ordinal);
    }

    private static async Task<byte[]> Start(LmsBrowser browser, string path, int length) =>
        (await (await browser.Fetch(HttpMethod.Get, path)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..length];
}
