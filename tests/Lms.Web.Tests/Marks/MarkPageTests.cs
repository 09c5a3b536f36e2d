using System.Net;
using System.Text.Json;
using Lms.Data.Submissions;
using Lms.Testing;

namespace Lms.Web.Tests.Marks;

public sealed class MarkPageTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly string[] Keys = ["c1", "c2", "c3", "c4", "c5"];

    [Fact]
    public async Task Without_script_work_is_taken_from_the_queue_marked_and_appealed()
    {
        var id = await (await AskedWork.Ask(app.Db, LmsApp.Start)).HandIn("AA11", LmsApp.Person("trainee"), LmsApp.Person("trainee-kg"));
        using var trainer = await app.SignIn("trainer");
        var page = await trainer.Post("/marks", form: $"form[action*='{id}']");
        Assert.Contains(AskedWork.Text, page.Document.Body!.TextContent, StringComparison.Ordinal);
        using var half = await trainer.PostUnseen($"/marks/{id}?handler=give", Filled(levels: 4));
        var again = await half.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        Assert.Contains("Choose a level for", again, StringComparison.Ordinal);
        Assert.Contains("You named who paid.", again, StringComparison.Ordinal);
        using var given = await trainer.PostUnseen($"/marks/{id}?handler=give", [.. Filled(levels: 5), ("Input.Seq", "7")]);
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.Equal(300, (await app.Db.FindSubmission(id))!.Row.LevelHundredths);

        using var trainee = await app.SignIn("trainee");
        var appeal = await trainee.Get($"/marks/{id}/appeal");
        await trainee.PostUnseen($"/marks/{id}/appeal", ("Reason", "The receipt is in line 2."));
        Assert.Equal(HttpStatusCode.OK, appeal.Status);
        Assert.Equal("appealed", (await app.Db.FindSubmission(id))!.Row.State);
        using var other = await app.SignIn("trainee-tj");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/marks/{id}/appeal")).Status);

        var settle = await trainer.Get($"/marks/{id}/settle");
        Assert.Contains("The receipt is in line 2.", settle.Document.Body!.TextContent, StringComparison.Ordinal);
        using var answered = await trainer.PostUnseen($"/marks/{id}/settle?handler=answer", ("stands", "true"), ("Input.Reason", "I had counted it."));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Equal("marked", (await app.Db.FindSubmission(id))!.Row.State);
    }

    [Fact]
    public async Task Blind_work_names_nobody_and_foreign_work_does_not_exist()
    {
        var id = await (await AskedWork.Ask(app.Db, LmsApp.Start, blind: true, independent: true)).HandIn("BB22", LmsApp.Person("trainee"));
        using var assessor = await app.SignIn("assessor");
        var page = await assessor.Post("/marks", form: $"form[action*='{id}']");
        Assert.Contains("BB22", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ҳакимова", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Hakimova", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var trainer = await app.SignIn("trainer");
        Assert.Empty((await trainer.Get($"/marks/{id}")).Document.QuerySelectorAll("#sheet, main form[action*=open]"));
        foreach (var stranger in new[] { "trainee", "officer-kg" })
        {
            using var browser = await app.SignIn(stranger);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/marks/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/marks/{id}/settle")).Status);
        }
    }

    [Fact]
    public async Task The_script_is_told_what_was_saved_and_a_late_older_sheet_saves_nothing()
    {
        var id = await (await AskedWork.Ask(app.Db, LmsApp.Start)).HandIn("CC33", LmsApp.Person("trainee"));
        using var trainer = await app.SignIn("trainer");
        using var unopened = await trainer.PostByScript($"/marks/{id}?handler=save", ("Input.Round", "1"), ("Input.Seq", "0"), ("Input.Level[c1]", "2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unopened.StatusCode);
        await trainer.PostUnseen($"/marks/{id}?handler=open");
        Assert.True(await Newest(trainer, id, 4, 3));
        Assert.False(await Newest(trainer, id, 2, 1));
        Assert.Equal(3, (await app.Get<Data.Marks.MarkQueries>().Find(id, new(LmsApp.Person("trainer"), false)))!.Own!.Sheet.Find("c1")!.Level);
        using var left = await trainer.PostUnseen($"/marks/{id}?handler=leave");
        Assert.Equal("/marks", left.Headers.Location!.ToString());
    }

    private static async Task<bool> Newest(LmsBrowser browser, Guid id, int seq, int level)
    {
        using var answer = await browser.PostByScript($"/marks/{id}?handler=save", ("Input.Round", "1"), ("Input.Seq", $"{seq}"), ("Input.Level[c1]", $"{level}"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("newest").GetBoolean();
    }

    private static (string Name, string Value)[] Filled(int levels) =>
    [
        ("Input.Round", "1"), ("Input.Seen", "You named who paid."), ("Input.Effect", "The reader can act."), ("Input.NextTime", "Add the receipts."),
        .. Keys.Take(levels).Select(k => ($"Input.Level[{k}]", "3")),
    ];
}
