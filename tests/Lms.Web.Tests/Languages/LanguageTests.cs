using System.Net;

namespace Lms.Web.Tests.Languages;

public sealed class LanguageTests(Production production, Development development) : IClassFixture<Development>
{
    [Fact]
    public async Task A_language_chosen_in_the_header_stays_and_leads_back_to_the_page()
    {
        var browser = development.Browser();
        using var answer = await browser.Post("/help?x=1", "form.tongues", ("tag", "qps-plocm"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/help?x=1", answer.Headers.Location!.ToString());
        var page = await (await browser.Get("/help")).Page();
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("ar-XB", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    public async Task Choosing_a_language_leads_nowhere_else(string back)
    {
        using var answer = await development.Browser().Post("/", "form.tongues", ("tag", "en"), ("back", back));

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("qps-ploc", "en-XA")]
    [InlineData("xx, qps-plocm;q=0.9, en;q=0.8", "ar-XB")]
    [InlineData("xx", "en")]
    [InlineData("", "en")]
    public async Task The_browser_is_asked_when_nobody_chose(string wanted, string got)
    {
        var page = await (await development.Browser(wanted).Get("/")).Page();

        Assert.Equal(got, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Languages_made_for_testing_are_not_offered_in_production()
    {
        var page = await (await production.Browser("qps-ploc").Get("/")).Page();

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain(page.QuerySelectorAll("form.tongues button"), b => b.GetAttribute("value")!.StartsWith("qps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Urdu_is_served_from_the_right_where_a_browser_wants_it()
    {
        var page = await (await production.Browser("ur-PK, en;q=0.5").Get("/people/sign-in")).Page();

        Assert.Equal(("ur", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("سائن اِن کریں", page.QuerySelector("h1")!.TextContent.Trim());
    }
}
