namespace Lms.House.Tests.Languages;

/// <summary>Every word of a page comes from resources.</summary>
public sealed class LiteralTextTests
{
    [Fact]
    public void No_page_says_a_word_of_its_own() =>
        Assert.Empty(Repository.Files(".cshtml").SelectMany(file => RazorText.Words(file.Text).Select(word => $"{file.Path}: {word}")));

    [Theory]
    [InlineData("<p>Hello</p>")]
    [InlineData("@if (true)\n{\n    <p>@W[\"a.b\"] people</p>\n}")]
    [InlineData("@section act {\n    <a href=\"/\">New</a>\n}")]
    [InlineData("<img src=\"x.png\" alt=\"A picture\">")]
    [InlineData("<input placeholder=\"Name\" class=\"@Model.Css\">")]
    [InlineData("<l-empty title=\"Nothing\"></l-empty>")]
    [InlineData("<nav aria-label=\"Pages @Model.Page\"></nav>")]
    [InlineData("@foreach (var x in Model.All)\n{\n    @:Row\n}")]
    [InlineData("<l-field for=\"Input.Name\" hint=\"As in the passport\" />")]
    public void A_word_in_a_page_is_caught(string razor) => Assert.Single(RazorText.Words(razor));

    [Theory]
    [InlineData("@page \"/help\"\n@model X.IndexModel\n@{ Head.Is(W[\"a.b\"]).Under(W[\"c.d\"], \"/\"); }\n<p>@W[\"a.b\"]</p>")]
    [InlineData("@if (Model.Any) { <p class=\"count\">@W[\"a.b\", (\"count\", 3)] · @(1 + 2) %</p> } else { <hr> }")]
    [InlineData("<a href=\"/x?sort=name\" title=\"@W[\"a.b\"]\" class=\"button @(x ? \"on\" : null)\"><l-icon name=\"plus\" />@W[\"a.b\"]</a>")]
    [InlineData("@* a comment *@<!-- another --><code>GET</code>")]
    public void Markup_code_and_comments_are_not(string razor) => Assert.Empty(RazorText.Words(razor));
}
