using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Figures;

public sealed class ViewTests(PastApp past) : IClassFixture<PastApp>
{
    [Fact]
    public async Task A_shared_view_asks_the_same_of_the_institutions_of_whoever_opens_it()
    {
        using var tajik = await past.Site.SignIn("officer");
        using var kyrgyz = await past.Site.SignIn("officer-kg");
        await tajik.Post("/figures?kind=people&from=2026-01&to=2026-09&by=country", form => (form["name"], form["shared"]) = ("By country", "true"), ".save-view form");
        var list = await kyrgyz.Get("/figures/views");
        var link = list.Document.QuerySelectorAll("tbody th a").Single(a => a.TextContent == "By country").GetAttribute("href")!;
        Assert.Null(list.Document.QuerySelector("tbody .row-act a"));
        var opened = await kyrgyz.Get(link);
        Assert.Contains("Kyrgyzstan", opened.Document.QuerySelector(".explorer-answer tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Tajikistan", opened.Document.QuerySelector(".explorer-answer tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_of_ones_own_is_found_by_nobody_else_and_taken_away_by_its_owner()
    {
        using var tajik = await past.Site.SignIn("officer");
        using var kyrgyz = await past.Site.SignIn("officer-kg");
        var saved = await tajik.Post("/figures?kind=sessions&by=month", form => form["name"] = "=Mine", ".save-view form");
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var link = saved.Document.QuerySelectorAll("tbody th a").Single(a => a.TextContent == "=Mine").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await kyrgyz.Fetch(HttpMethod.Get, link)).StatusCode);
        var id = link[(link.LastIndexOf('/') + 1)..];
        Assert.Equal(HttpStatusCode.NotFound, (await kyrgyz.Fetch(HttpMethod.Get, link + "/remove")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await kyrgyz.PostUnseen(link + "/remove")).StatusCode);

        // The list itself removes nothing: it leads to the question.
        Assert.Null(saved.Document.QuerySelector("main tbody form"));
        var asked = await tajik.Get(saved.Document.QuerySelectorAll("main tbody .row-act a").Single(a => a.GetAttribute("href")!.Contains(id, StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("Remove “=Mine”?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("nobody else has it", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await tajik.Fetch(HttpMethod.Get, link)).StatusCode);
        Assert.Contains("The view is removed.", (await tajik.Post(asked)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tajik.Fetch(HttpMethod.Get, link)).StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_asked_cannot_be_saved_nor_can_a_view_without_a_name()
    {
        using var officer = await past.Site.SignIn("officer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PostUnseen("/figures/views?handler=save", ("name", "x"), ("question", "kind=people&by=month&by=year"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PostUnseen("/figures/views?handler=save", ("name", " "), ("question", "kind=people"))).StatusCode);
    }
}
