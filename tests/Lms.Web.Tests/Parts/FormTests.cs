using System.Net;
using AngleSharp.Html.Dom;

namespace Lms.Web.Tests.Parts;

/// <summary>Forms as every page makes them, tried on the gallery.</summary>
public sealed class FormTests(Development app) : IClassFixture<Development>
{
    private static readonly (string, string)[] Good =
        [("Input.Name", "Zarina"), ("Input.Email", "z@example.org"), ("Input.Minutes", "30"), ("Input.Choice", "b"), ("Input.Kind", "Good")];

    [Fact]
    public async Task A_form_with_mistakes_comes_back_with_what_was_typed_and_links_to_each_mistake()
    {
        using var answer = await app.Browser().Post("/parts", "#form", ("Input.Name", "Zarina & Co"), ("Input.Email", "nonsense"), ("Input.Minutes", "500"), ("Input.Note", "a <note>"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Page();
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("Zarina & Co", ((IHtmlInputElement)page.QuerySelector("#Input_Name")!).Value);
        Assert.Equal("nonsense", ((IHtmlInputElement)page.QuerySelector("#Input_Email")!).Value);
        Assert.Equal("a <note>", page.QuerySelector("#Input_Note")!.TextContent.Trim());
        var summary = page.QuerySelector(".errors")!;
        Assert.Equal(["#Input_Choice", "#Input_Email", "#Input_Minutes"], summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.All(summary.QuerySelectorAll("a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        var email = page.QuerySelector("#Input_Email")!;
        Assert.Equal("true", email.GetAttribute("aria-invalid"));
        Assert.Contains("name@example.org", page.GetElementById(email.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("from 1 to 90", summary.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_says_no_shows_the_page_again_with_its_words()
    {
        using var answer = await app.Browser().Post("/parts", "#form", [.. Good, ("fail", "true")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("2026", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Zarina", ((IHtmlInputElement)page.QuerySelector("#Input_Name")!).Value);
        Assert.True(((IHtmlInputElement)page.QuerySelector("[name='Input.Choice'][value=b]")!).IsChecked);
    }

    [Fact]
    public async Task A_form_that_went_well_redirects_and_says_so_once()
    {
        var browser = app.Browser();
        using var answer = await browser.Post("/parts", "#form", Good);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotNull((await (await browser.Get("/parts")).Page()).QuerySelector("[role=status] .is-good"));
        Assert.Null((await (await browser.Get("/parts")).Page()).QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task Sorting_keeps_the_filter_and_turns_back_to_the_first_page()
    {
        var page = await (await app.Browser().Get("/parts?q=a+b&sort=name&page=2")).Page();

        Assert.Equal("ascending", page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Equal("/parts?q=a%20b&sort=-name", page.QuerySelector("th[aria-sort] a")!.GetAttribute("href"));
        Assert.Equal("/parts?q=a%20b&sort=name&page=3", page.QuerySelector(".pages a[rel=next]")!.GetAttribute("href"));
    }
}
