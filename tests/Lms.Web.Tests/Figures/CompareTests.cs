using System.Globalization;
using AngleSharp.Dom;
using Lms.Testing;

namespace Lms.Web.Tests.Figures;

public sealed class CompareTests(PastApp past) : IClassFixture<PastApp>
{
    private const string Women = "kind=people&from=2026-04&to=2026-06&institution_kind=office&sex=female&module=ERP";

    [Fact]
    public async Task A_quarter_stands_against_the_same_quarter_a_year_before()
    {
        using var officer = await past.Site.SignIn("officer");
        var page = await officer.Get($"/figures/compare?{Women}&by=institution");
        var (before, now) = (await Total(officer, "2025-04", "2025-06"), await Total(officer, "2026-04", "2026-06"));
        var figures = page.Document.QuerySelectorAll(".verdict .tile-figure").Select(f => f.TextContent.Trim()).ToList();
        Assert.Equal([Amount(before), Amount(now), (now > before ? "+" : now < before ? "−" : "") + Math.Abs(now - before)], figures);
        Assert.Contains($"from n = {before} to n = {now}", page.Text, StringComparison.Ordinal);
        Assert.Equal(now > before ? $"{Amount(now - before)} more" : now < before ? $"{Amount(before - now)} fewer" : "No difference", page.Document.QuerySelector("#verdict")!.TextContent.Trim());
        var share = page.Document.QuerySelector(".share-line")!.TextContent;
        Assert.Matches(@"[+−]?\d+\.\d points \([+−]?\d+\.\d %\), n = \d+", share);
    }

    [Fact]
    public async Task Unequal_periods_are_compared_by_the_month_and_the_page_says_so()
    {
        using var officer = await past.Site.SignIn("officer");
        var page = await officer.Get("/figures/compare?kind=attendances&from=2026-04&to=2026-06&from2=2025-01&to2=2025-12");
        Assert.Contains("not equally long (12 and 3 months)", page.Text, StringComparison.Ordinal);
        Assert.Contains("a month", page.Document.QuerySelector("#verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_an_earlier_period_is_completed_and_a_wrong_one_is_refused()
    {
        using var officer = await past.Site.SignIn("officer");
        Assert.Contains("April 2025", (await officer.Get("/figures/compare?kind=people&from=2026-04&to=2026-04&from2=2025-04")).Text, StringComparison.Ordinal);
        Assert.Contains("ends (2025-01) before it begins", (await officer.Get("/figures/compare?kind=people&from=2026-04&to=2026-04&from2=2025-04&to2=2025-01")).Text, StringComparison.Ordinal);
    }

    private static async Task<long> Total(LmsBrowser officer, string from, string to)
    {
        var page = await officer.Get("/figures?" + Women.Replace("2026-04", from, StringComparison.Ordinal).Replace("2026-06", to, StringComparison.Ordinal));
        return long.Parse(page.Document.QuerySelector(".total-figure")!.TextContent.Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static string Amount(long people) => people == 1 ? "1 person" : $"{people} people";
}
