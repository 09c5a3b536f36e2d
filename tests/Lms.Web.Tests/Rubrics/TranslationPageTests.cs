using System.Net;
using AngleSharp.Html.Parser;
using Lms.Data.Rubrics;
using Lms.Testing;

namespace Lms.Web.Tests.Rubrics;

/// <summary>A rubric written in two languages by a plain form, and read by people of either and of a third.</summary>
public sealed class TranslationPageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task A_rubric_is_written_in_two_languages_and_each_reader_gets_theirs_as_far_as_it_goes()
    {
        using var trainer = await app.SignIn("trainer");
        var opened = await Draw(await trainer.PostUnseen("/rubrics/new?handler=translate", [.. Written(), ("Input.Next", "ru")]));
        Assert.Equal("ru", opened.QuerySelector("input[name='Input.Translations[0].Language']")!.GetAttribute("value"));
        Assert.Equal("ru", opened.QuerySelector("textarea[name='Input.Translations[0].Criteria[0].Level[0]']")!.GetAttribute("lang"));
        Assert.Null(opened.QuerySelector("select[name='Input.Next'] option[value=ru]"));

        using var saved = await trainer.PostUnseen("/rubrics/new", [.. Written(), .. Russian()]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var path = saved.Headers.Location!.OriginalString;
        var edit = await trainer.Get(path + "/edit");
        Assert.Equal("Карта расходов", edit.Document.QuerySelector("[name='Input.Translations[0].Criteria[0].Name']")!.GetAttribute("value"));
        await trainer.PostUnseen(path + "?handler=ready");

        var english = await Read("en", path);
        Assert.Equal("Cost map en", english.Names);
        Assert.DoesNotContain("Карта", english.Page.Text, StringComparison.Ordinal);
        var russian = await Read("ru", path);
        Assert.Equal("Карта расходов ru", russian.Names);
        Assert.Contains("Not all of this rubric is in Русский yet. The rest is shown in English.", russian.Page.Text, StringComparison.Ordinal);
        Assert.Equal(["Нет ru", "Some en"], russian.Page.Document.QuerySelectorAll(".rubric dd").Select(d => $"{d.TextContent} {d.GetAttribute("lang")}"));
        Assert.Contains("This rubric is written in English.", (await Read("tg", path)).Page.Text, StringComparison.Ordinal);

        // Once marked with, its words stay in both languages.
        var id = Guid.Parse(path.Split('/')[^1]);
        await app.Db.Work("Mark", work => work.MarkUsed(id, LmsApp.Start));
        using var next = await trainer.PostUnseen(path + "/edit", [.. Written(), .. Russian("Смета"), ("Input.Version", "3")]);
        Assert.NotEqual(path, next.Headers.Location!.OriginalString);
        Assert.Equal("Карта расходов", (await app.Db.FindRubric(id))!.Rubric.Spoken("ru")[0].Words.Name);
    }

    private static (string, string)[] Written() =>
    [
        ("Input.Title", "Costs"), ("Input.Language", "en"), ("Input.Levels", "2"), ("Input.Criteria[0].Key", "c1"), ("Input.Criteria[0].Name", "Cost map"),
        ("Input.Criteria[0].Level[0]", "Missing"), ("Input.Criteria[0].Level[1]", "Some"),
    ];

    private static (string, string)[] Russian(string name = "Карта расходов") =>
    [
        ("Input.Translations[0].Language", "ru"), ("Input.Translations[0].Criteria[0].Key", "c1"), ("Input.Translations[0].Criteria[0].Name", name),
        ("Input.Translations[0].Criteria[0].Level[0]", "Нет"), ("Input.Translations[0].Criteria[0].Level[1]", ""),
    ];

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Draw(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    // A reader of that language: the one who marks, having chosen it.
    private async Task<(LmsAnswer Page, string Names)> Read(string language, string path)
    {
        await app.Db.Work("Choose", work => work.Execute("UPDATE Person SET Language = @language WHERE Id = @id", new { language, id = LmsApp.Person("assessor") }));
        using var reader = await app.SignIn("assessor");
        var page = await reader.Get(path);
        return (page, string.Join(' ', page.Document.QuerySelectorAll(".rubric h3").Select(h => $"{h.TextContent} {h.GetAttribute("lang")}")));
    }
}
