using Lms.Assessments.Figures;
using Microsoft.Playwright;

namespace Lms.Browser.Tests.Figures;

/// <summary>A rule changes, and last year's report still prints last year's number.</summary>
public sealed class LastYearsRuleTests(Chromium chromium, PastSite site) : IClassFixture<PastSite>
{
    private static readonly int Now = MonthSpan.MonthOf(DateOnly.FromDateTime(Site.Now.UtcDateTime));
    private static readonly MonthSpan Quarter = MonthSpan.Quarter((Now - 3) / 12, ((Now - 3) % 12 / 3) + 1);

    [Fact]
    public async Task Last_years_figure_stands_under_last_years_rule_after_a_stricter_one_is_published()
    {
        await using var ministry = await site.Visit(chromium, 1440);
        var officer = await Site.SignIn(ministry, "officer");
        var before = await Figure(officer, Quarter.YearsBefore(1));
        Assert.Contains("version 1", before.Rule, StringComparison.Ordinal);
        var now = await Figure(officer, Quarter);

        // Without script: a mistake, then the look, then the publication.
        await using var desk = await site.Visit(chromium, 360, script: false);
        var administrator = await Site.SignIn(desk, "administrator");
        await administrator.GotoAsync("/indicators");
        await administrator.GetByRole(AriaRole.Link, new() { Name = "Capacitated", Exact = true }).ClickAsync();
        await administrator.Locator(".title-act a").ClickAsync();
        await administrator.Locator("#Input_Rule").FillAsync("completion\nattendance >= all");
        await administrator.Locator("#Input_InForceFrom").FillAsync(Quarter.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await administrator.Locator("#Input_Reason").FillAsync("Who was not there does not count.");
        await administrator.Locator("button[value=preview]").ClickAsync();
        Assert.Contains("Line 2", await administrator.Locator("#Input_Rule-error").InnerTextAsync(), StringComparison.Ordinal);
        await administrator.Locator("#Input_Rule").FillAsync("completion\nattendance >= 100 %");
        await administrator.Locator("button[value=preview]").ClickAsync();
        Assert.Contains("fewer than now", await administrator.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await administrator.Locator("#Input_Confirmed").CheckAsync();
        await administrator.Locator("button[value=publish]").ClickAsync();
        await administrator.Locator(".rule-versions li").First.GetByText("In force", new() { Exact = true }).WaitForAsync();

        Assert.Equal(before, await Figure(officer, Quarter.YearsBefore(1)));
        var stricter = await Figure(officer, Quarter);
        Assert.Contains("version 2", stricter.Rule, StringComparison.Ordinal);
        Assert.NotEqual(now.Total, stricter.Total);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Compare with a year before" }).ClickAsync();
        Assert.Contains("Two rules are compared", await officer.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Use “Capacitated, version 2” for both" }).ClickAsync();
        Assert.DoesNotContain("Two rules are compared", await officer.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<(string Total, string Rule)> Figure(IPage page, MonthSpan span)
    {
        await page.GotoAsync($"/figures?kind=people&from={MonthSpan.Text(span.First)}&to={MonthSpan.Text(span.Last)}&by=institution");
        return (await page.Locator(".total-figure").InnerTextAsync(), await page.Locator(".basis p").Nth(1).InnerTextAsync());
    }
}
