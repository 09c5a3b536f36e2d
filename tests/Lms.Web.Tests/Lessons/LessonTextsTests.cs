using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lms.Web.Lessons;

namespace Lms.Web.Tests.Lessons;

public sealed class LessonTextsTests
{
    private static readonly string[] Harmful =
        ["script", "svg", "math", "style", "form", "input", "button", "iframe", "object", "embed", "img", "base", "meta", "link", "video", "details"];

    public static TheoryData<string> Payloads =>
    [
        "[read more](javascript:alert(1))",
        "[read more](JaVaScRiPt&#58;alert(1))",
        "[read more](vbscript:msgbox(1))",
        "[read more](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "# Heading {onclick=alert(1) id=main}",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "![x](x\"onerror=\"alert(1))",
        "[a](https://a.example \"x\" onmouseover=alert(1))",
        "<a href=\"java\tscript:alert(1)\">x</a> <form action=/sign-out method=post><button>Next</button></form>",
        "[x]: javascript:alert(1)\n\n[x] and <javascript:alert(1)>",
        "<p style=\"position:fixed;inset:0\" id=main class=page>over everything</p>",
        "| a |\n|---|\n| <td onclick=alert(1)> |",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void What_an_attacker_writes_into_a_lesson_stays_text(string payload)
    {
        var page = Page(payload);
        Assert.DoesNotContain(page.All, e => Harmful.Contains(e.LocalName));
        foreach (var attribute in page.Body!.QuerySelectorAll("*").SelectMany(e => e.Attributes))
        {
            Assert.Contains(attribute.Name, (string[])["href", "title", "start", "rel", "class", "tabindex"]);
            Assert.False(attribute.Name == "class" && attribute.Value != "table-wrap", attribute.Value);
            Assert.False(attribute.Name == "href" && !attribute.Value.StartsWith("https://", StringComparison.Ordinal), attribute.Value);
        }
    }

    [Fact]
    public void Links_tables_and_lists_an_author_writes_are_there()
    {
        var page = Page("## Law\n\nSee [the convention](https://www.ilo.org/) or [write](mailto:help@example.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n3. third\n4. fourth");
        Assert.Equal("Law", page.QuerySelector("h2")!.TextContent);
        Assert.Equal(["https://www.ilo.org/", "mailto:help@example.org"], page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Equal("noopener noreferrer", a.GetAttribute("rel")));
        Assert.Equal("2", page.QuerySelector("div.table-wrap > table td:last-child")!.TextContent);
        Assert.Equal("3", page.QuerySelector("ol")!.GetAttribute("start"));
    }

    [Fact]
    public void The_three_marks_become_parts_of_their_own_in_every_language()
    {
        var parts = new LessonTexts().Parts("سبق کا متن\n\n## Key points\n\n- ایک\n\n## Exercise\n\nلکھیں\n\n### Sources\n\nno mark\n\n## Sources\n\n- ILO\n\n## More\n\nend");
        Assert.Equal([LessonPartKind.Text, LessonPartKind.Points, LessonPartKind.Exercise, LessonPartKind.Sources, LessonPartKind.Text], parts.Select(p => p.Kind));
        Assert.DoesNotContain("Key points", string.Concat(parts.Select(p => p.Html)), StringComparison.Ordinal);
        Assert.Contains("<h2>More</h2>", parts[^1].Html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_level_heading_leaves_the_pages_title_alone() => Assert.Empty(Page("# Big").QuerySelectorAll("h1"));

    [Fact]
    public void A_longer_text_weighs_more_and_less_than_its_letters()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(n => $"Recruitment is chain {n} of people and steps. "));
        var more = new LessonTexts().Bytes(text) - new LessonTexts().Bytes("Short.");
        Assert.InRange(more, 500, text.Length / 2);
    }

    private static IDocument Page(string markdown) =>
        new HtmlParser().ParseDocument("<body>" + string.Concat(new LessonTexts().Parts(markdown).Select(p => p.Html.ToString())));
}
