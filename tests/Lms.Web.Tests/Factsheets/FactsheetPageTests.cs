using System.Net;
using System.Net.Http;
using Lms.Scheduler;
using Lms.Scheduler.Publications;
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
    public async Task Rules_stand_by_name_and_version_in_the_readers_words()
    {
        using var browser = await app.SignIn("officer");

        var page = await browser.Get("/factsheets?" + Months);

        Assert.Contains("Capacitated, version 1", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("capacitated-1", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main .notice"));
        Assert.Contains("is still running: counted up to", (await browser.Get("/factsheets?country=TJ&from=2026-01&to=2027-12")).Document.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Donors_get_what_is_published_and_nothing_of_other_months()
    {
        using var browser = await app.SignIn("administrator");
        Assert.Contains("Nothing is out for these months", (await browser.Get($"/factsheets?{Months}&level=donor")).Text, StringComparison.Ordinal);

        var offered = (await browser.Get("/publications/new")).Document.QuerySelector("select[name=Period] option")!.GetAttribute("value")!;
        // Choosing it publishes nothing: it is asked once more, with what cannot be undone.
        var sure = await browser.Get("/publications/new?Period=" + offered);
        Assert.Contains("This cannot be taken back or published anew", sure.Document.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Waiting its turn", (await browser.Get("/publications")).Text, StringComparison.Ordinal);
        Assert.Equal(["Choose a quarter or a year from the list."], (await browser.Get("/publications/new?Period=1999-Q1")).Errors);
        var asked = await browser.Post(sure);

        // It is done behind the page, which looks again by itself until it is out.
        Assert.Equal("/publications", asked.Path);
        Assert.Contains("Waiting its turn", asked.Text, StringComparison.Ordinal);
        Assert.NotNull(asked.Document.QuerySelector("head noscript"));
        Assert.DoesNotContain((await browser.Get("/publications/new")).Document.QuerySelectorAll("select[name=Period] option"), o => o.GetAttribute("value") == offered);
        await app.Get<IEnumerable<ISweep>>().OfType<PublishAsked>().Single().Run(TestContext.Current.CancellationToken);

        var list = await browser.Get("/publications");
        Assert.Null(list.Document.QuerySelector("[data-watch]"));
        Assert.Contains(offered, list.Text, StringComparison.Ordinal);
        var donor = await browser.Get(list.Document.QuerySelector("main td a")!.GetAttribute("href")!);
        Assert.DoesNotContain("Nothing is out", donor.Text, StringComparison.Ordinal);

        // What went out, by itself: everybody's totals, the tables of the reader's countries, and their files.
        var one = list.Document.QuerySelector("main th a")!.GetAttribute("href")!;
        Assert.Contains("What masked means here", (await browser.Get(one)).Text, StringComparison.Ordinal);
        using var officer = await app.SignIn("officer-kg");
        var page = await officer.Get(one);
        var files = page.Document.QuerySelectorAll("main a[href*='/factsheets']").Select(a => a.GetAttribute("href")!).Where(h => h.Contains("country=", StringComparison.Ordinal)).ToList();
        Assert.All(files, f => Assert.Contains("country=KG", f, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Fetch(HttpMethod.Get, $"/publications/{Guid.Empty}")).StatusCode);
    }

    [Fact]
    public async Task A_year_that_runs_is_divided_by_the_months_that_have_begun_and_says_so()
    {
        using var browser = await app.SignIn("officer");
        Assert.Contains("Per month over 4 months.", (await browser.Get("/factsheets?" + Months)).Text, StringComparison.Ordinal);

        // It is December 2026.
        var running = await browser.Get("/factsheets?country=TJ&from=2026-07&to=2027-06");
        Assert.Contains("Per month over 6 months.", running.Text, StringComparison.Ordinal);
        var over = await browser.Get("/factsheets?country=TJ&from=2026-07&to=2026-12");
        Assert.Equal(Cells(over), Cells(running));
        var heads = over.Document.QuerySelectorAll(".factsheet thead th:first-child").Select(h => h.TextContent).ToList();
        Assert.Equal(heads.Count, heads.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("Activity", heads);
    }

    private static List<string> Cells(LmsAnswer page) => [.. page.Document.QuerySelectorAll(".factsheet td.whole").Select(c => c.TextContent)];

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
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Fetch(HttpMethod.Get, $"/factsheets?{Months}&level=doner")).StatusCode);
    }

    private static async Task<byte[]> Start(LmsBrowser browser, string path, int length) =>
        (await (await browser.Fetch(HttpMethod.Get, path)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..length];
}
