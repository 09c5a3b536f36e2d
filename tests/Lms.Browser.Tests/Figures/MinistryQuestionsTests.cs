using System.Globalization;
using Lms.Assessments.Figures;
using Lms.Data.People;
using Microsoft.Playwright;

namespace Lms.Browser.Tests.Figures;

/// <summary>
/// What a ministry asks, answered by an officer of one country with a mouse and nothing else. The quarter is the last that is over, the
/// year before it a year before; every figure is checked against the raw facts.
/// </summary>
public sealed class MinistryQuestionsTests(Chromium chromium, PastSite site) : IClassFixture<PastSite>
{
    private static readonly int Now = MonthSpan.MonthOf(DateOnly.FromDateTime(Site.Now.UtcDateTime));
    private static readonly MonthSpan Quarter = MonthSpan.Quarter((Now - 3) / 12, ((Now - 3) % 12 / 3) + 1);

    [Theory]
    [InlineData(1440, true)]
    [InlineData(360, false)]
    public async Task An_officer_answers_what_the_ministry_asks_and_sees_no_other_country(int width, bool script)
    {
        await using var visit = await site.Visit(chromium, width, script);
        var page = await Site.SignIn(visit, "officer");

        // How many women of provincial offices were capacitated in ethical recruitment in the quarter: people, not attendances.
        await page.GotoAsync("/reports");
        await page.Locator(".title-act a").ClickAsync();
        await Choose(page, "kind", "people");
        await page.Locator("#from").FillAsync(MonthSpan.Text(Quarter.First));
        await page.Locator("#to").FillAsync(MonthSpan.Text(Quarter.Last));
        await Choose(page, "by-0", "institution");
        await Only(page, "sex", "female");
        await Only(page, "institution_kind", "office");
        await Only(page, "module", "ERP");
        await page.Locator("#ask button.button").ClickAsync();
        var women = await Women(Quarter);
        Assert.True(women > 1, "the demonstration has nobody to count");
        Assert.Equal($"{women} people", await Text(page, ".total-figure"));
        Assert.Contains("Counted", await Text(page, ".known-on"), StringComparison.Ordinal);
        Assert.Contains("is not the sum of the rows", await Text(page, ".table-notes"), StringComparison.Ordinal);

        // Which institutions have none.
        await page.GetByRole(AriaRole.Link, new() { Name = "Which institutions have none?" }).ClickAsync();
        var none = await page.Locator("#none tbody th").AllInnerTextsAsync();
        var reached = await page.Locator(".explorer-answer > .table-wrap tbody th").AllInnerTextsAsync();
        Assert.Empty(none.Intersect(reached));
        Assert.Equal(5, none.Count + reached.Count);

        // Who they are: names of their own, and of nobody else.
        await page.Locator(".total-figure a").ClickAsync();
        Assert.Equal(women, await page.Locator("main tbody tr").CountAsync());
        var foreign = await site.Db.List<string>("SELECT p.LatinName FROM Person p JOIN Institution i ON i.Id = p.InstitutionId WHERE i.Country <> 'TJ'");
        var text = await page.Locator("main").InnerTextAsync();
        Assert.DoesNotContain(foreign, n => text.Contains(n, StringComparison.Ordinal));
        await page.GotoAsync($"/figures/people?kind=people&from=2020-01&to=2039-12&institution={DemoId.Institution("kg-osh")}");
        Assert.Equal(0, await page.Locator("main tbody tr").CountAsync());
        Assert.Equal(404, (await page.GotoAsync("/people/" + DemoId.Person("trainee-kg-osh")))!.Status);

        // Is it more than a year before, and by how much: the difference, the relative change and both numbers.
        await page.GotoAsync($"/figures?kind=people&from={MonthSpan.Text(Quarter.First)}&to={MonthSpan.Text(Quarter.Last)}&sex=female&institution_kind=office&module=ERP");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with a year before" }).ClickAsync();
        var before = await Women(Quarter.YearsBefore(1));
        var tiles = await page.Locator(".verdict .tile-figure").AllInnerTextsAsync();
        Assert.Equal([Amount(before), Amount(women), Signed(women - before)], tiles);
        Assert.Contains($"from n = {before} to n = {women}", await Text(page, ".tile-change"), StringComparison.Ordinal);
        Assert.Contains("points (", await Text(page, ".share-line"), StringComparison.Ordinal);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));

        await Knowledge(page);
        await FebruaryToMay(page);
    }

    // What changed in knowledge, and for how many: both averages of the same people, the difference and who they are.
    private async Task Knowledge(IPage page)
    {
        await page.GotoAsync("/kap?Module=ERP");
        var values = await page.Locator("#knowledge ~ .kap-change").First.Locator("bdi").AllInnerTextsAsync();
        Assert.Equal(5, values.Count);
        Assert.EndsWith("%", values[3], StringComparison.Ordinal);
        Assert.All(values, v => Assert.Matches(@"\d", v));
        var people = (await page.Locator("#knowledge ~ .kap-change").First.Locator("> span").Last.InnerTextAsync()).Split('\n')[^1].Split(' ');
        var measured = await site.Db.Read<long>(
            """
            SELECT COUNT(DISTINCT f.PersonKey) FROM Fact f JOIN Module m ON m.Id = f.ModuleId
            WHERE f.Kind = 'completion' AND m.Code = 'ERP' AND f.InstitutionPath LIKE @under
            """,
            new { under = $"%{DemoId.Institution("tj-ministry"):D}%" });
        Assert.Equal("people", people[1]);
        Assert.InRange(int.Parse(people[0], CultureInfo.InvariantCulture), 2, measured);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
    }

    // The factsheet for February to May, as the page and on paper; its people are those of the raw facts.
    private async Task FebruaryToMay(IPage page)
    {
        var year = Site.Now.Month > 5 ? Site.Now.Year : Site.Now.Year - 1;
        await page.GotoAsync("/factsheets");
        await page.Locator("#From").FillAsync($"{year}-02");
        await page.Locator("#To").FillAsync($"{year}-05");
        await page.Locator("form.factsheet-ask button").ClickAsync();
        Assert.Contains("4 whole months", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        var people = await site.Db.Read<long>(
            """
            SELECT COUNT(DISTINCT f.PersonKey) FROM Fact f
            WHERE f.Kind = 'completion' AND f.OccurredOn >= @from AND f.OccurredOn <= @to AND f.Country = 'TJ'
              AND f.InstitutionPath LIKE @under AND f.Quantity = 1 AND NOT EXISTS (SELECT 1 FROM Fact r WHERE r.CorrectsFactId = f.Id)
            """,
            new { from = new DateOnly(year, 2, 1), to = new DateOnly(year, 5, 31), under = $"%{DemoId.Institution("tj-ministry"):D}%" });
        Assert.True(people > 1, "the demonstration has nobody to count");
        Assert.Equal(people.ToString(CultureInfo.InvariantCulture), await Text(page, ".factsheet-tiles .tile-figure"));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        var paper = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), await page.Locator(".title-act a").GetAttributeAsync("href")).ToString());
        Assert.Equal(200, paper.Status);
        Assert.Equal("%PDF"u8.ToArray(), (await paper.BodyAsync())[..4]);
    }

    // By nothing of what the pages use: people with a completion of that module that stands, of offices under the ministry on that day.
    private Task<long> Women(MonthSpan span) => site.Db.Read<long>(
        """
        SELECT COUNT(DISTINCT f.PersonKey) FROM Fact f JOIN Module m ON m.Id = f.ModuleId
        WHERE f.Kind = 'completion' AND f.OccurredOn >= @from AND f.OccurredOn <= @to AND f.Sex = 'female' AND f.InstitutionKind = 'office' AND m.Code = 'ERP'
          AND f.InstitutionPath LIKE @under AND f.Quantity = 1 AND NOT EXISTS (SELECT 1 FROM Fact r WHERE r.CorrectsFactId = f.Id)
        """,
        new { from = span.FirstDay, to = span.LastDay, under = $"%{DemoId.Institution("tj-ministry"):D}%" });

    private static async Task Only(IPage page, string dimension, string value)
    {
        var box = page.Locator($"#ask input[name='{dimension}'][value='{value}']");
        if (!await box.IsVisibleAsync())
        {
            await page.Locator("#ask details", new() { Has = page.Locator($"input[name='{dimension}']") }).Locator("summary").ClickAsync();
        }

        await box.CheckAsync();
    }

    private static Task Choose(IPage page, string id, string value) => page.Locator("#" + id).SelectOptionAsync(value);

    private static async Task<string> Text(IPage page, string selector) => (await page.Locator(selector).First.InnerTextAsync()).Trim();

    private static string Amount(long people) => people == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{people} people");

    private static string Signed(long change) => (change > 0 ? "+" : change < 0 ? "−" : "") + Math.Abs(change).ToString(CultureInfo.InvariantCulture);
}
