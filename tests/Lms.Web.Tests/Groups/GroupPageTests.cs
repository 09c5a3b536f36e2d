using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Lms.Data.Groups;
using Lms.Testing;
using Lms.Web.Tests.Sessions;

namespace Lms.Web.Tests.Groups;

/// <summary>Groups and their notes without script.</summary>
public sealed class GroupPageTests
{
    [Fact]
    public async Task Groups_are_formed_on_the_console_and_each_trainee_is_led_to_their_own()
    {
        await using var site = await TalkSite.Open();
        using var trainer = await site.SignIn("trainer");
        var console = await trainer.Post($"{site.Home}/console", form => (form["count"], form["method"], form["who"], form["task"]) = ("2", "mix_institutions", "all", "Find the fee"), ".form-groups");
        Assert.Equal(2, console.Document.QuerySelectorAll(".group").Length);
        using var trainee = await site.SignIn("trainee");
        var note = await trainee.Get($"{site.Home}/groups");
        var own = (await site.App.Get<GroupQueries>().FindOwn(site.Session, LmsApp.Person("trainee")))!;
        Assert.Equal($"{site.Home}/groups/{own.Id}", note.Path);
        Assert.Contains("Find the fee", note.Text, StringComparison.Ordinal);
        Assert.Contains($"Group {own.Number}", (await trainee.Get($"{site.Home}/room?open=groups")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_is_written_changed_taken_out_and_brought_back()
    {
        await using var site = await TalkSite.Open();
        var (own, _) = await site.Formed();
        var here = $"{site.Home}/groups/{own.Id}";
        using var trainee = await site.SignIn("trainee");
        var note = await trainee.Post(here, form => form["Text"] = "The visa fee", "form[data-save]");
        note = await trainee.Post(note, form => form["Text"] = "The visa fee is the employer's", "form[data-save]");
        Assert.Equal(["The visa fee is the employer's", ""], note.Document.QuerySelectorAll("[data-list] textarea").Select(t => t.TextContent));
        await trainee.Post(note, form => form["Text"] = "", "form[data-save]");
        Assert.Single((await trainee.Get(here)).Document.QuerySelectorAll("[data-list] textarea"));

        var history = await trainee.Get(here + "/history");
        Assert.Equal(3, history.Document.QuerySelectorAll(".history-list li").Length);
        note = await trainee.Post(history);
        Assert.Equal("The visa fee is the employer's", note.Document.QuerySelector("[data-list] textarea")!.TextContent);
    }

    [Fact]
    public async Task A_group_gives_itself_a_name_reports_back_and_writes_on_until_the_session_closes()
    {
        await using var site = await TalkSite.Open();
        var (own, _) = await site.Formed();
        var here = $"{site.Home}/groups/{own.Id}";
        using var trainee = await site.SignIn("trainee");
        var page = await trainee.Post(here, form => form["name"] = "Fair Five", ".rename");
        Assert.Equal($"Group {own.Number}: Fair Five", page.Document.QuerySelector("h1")!.TextContent);
        page = await trainee.Post(page, form: "form[action*=Report], form[action*=report]");
        Assert.Contains("Reported at", page.Text, StringComparison.Ordinal);
        page = await trainee.Post(page, form => form["Text"] = "One thing more", "form[data-save]");
        using var trainer = await site.SignIn("trainer");
        Assert.Contains("1 of 2 have reported", (await trainer.Get($"{site.Home}/console")).Text, StringComparison.Ordinal);

        await site.Close();
        page = await trainee.Get(here);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Contains("One thing more", page.Text, StringComparison.Ordinal);
        var (status, problem) = await TalkSite.PostByScript(trainee, here, ("Paragraph", own.Id.ToString()), ("Text", "Too late"), ("over", "0"));
        Assert.Equal((422, "session.not_open"), (status, problem.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Another_groups_note_does_not_exist_for_a_trainee()
    {
        await using var site = await TalkSite.Open();
        var (own, other) = await site.Formed();
        using var trainee = await site.SignIn("trainee");
        foreach (var path in (string[])["", "/note", "/history"])
        {
            Assert.Equal(HttpStatusCode.OK, (await trainee.Fetch(HttpMethod.Get, $"{site.Home}/groups/{own.Id}{path}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await trainee.Fetch(HttpMethod.Get, $"{site.Home}/groups/{other.Id}{path}")).StatusCode);
        }

        var (status, _) = await TalkSite.PostByScript(trainee, $"{site.Home}/groups/{other.Id}", ("Paragraph", own.Id.ToString()), ("Text", "Mine"), ("over", "0"));
        Assert.Equal(404, status);
    }

    [Fact]
    public async Task Two_scripts_write_one_note_and_read_each_others_words()
    {
        await using var site = await TalkSite.Open();
        var (own, _) = await site.Formed();
        var here = $"{site.Home}/groups/{own.Id}";
        using var trainee = await site.SignIn("trainee");
        using var trainer = await site.SignIn("trainer");
        var id = own.Id.ToString(); // any id will do
        var (_, first) = await TalkSite.PostByScript(trainee, here, ("Paragraph", id), ("Text", "one"), ("over", "0"));
        Assert.Equal((1, "one", true), (first.GetProperty("version").GetInt32(), first.GetProperty("text").GetString(), first.GetProperty("mine").GetBoolean()));
        await TalkSite.PostByScript(trainer, here, ("Paragraph", id), ("Text", "two"), ("over", "1"));
        using var answer = await trainee.Fetch(HttpMethod.Get, here + "/note");
        var note = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        var paragraph = note.GetProperty("paragraphs")[0];
        Assert.Equal(("two", 2, false), (paragraph.GetProperty("text").GetString(), paragraph.GetProperty("version").GetInt32(), paragraph.GetProperty("mine").GetBoolean()));
    }

    [Fact]
    public async Task Who_came_late_joins_the_smallest_group_and_a_trainer_moves_them()
    {
        await using var site = await TalkSite.Open();
        var (own, other) = await site.Formed();
        await site.App.Db.Work("Late", work => work.Execute("DELETE FROM SessionGroupMember WHERE PersonId = @person", new { person = LmsApp.Person("trainee") }));
        using var trainee = await site.SignIn("trainee");
        var note = await trainee.Post($"{site.Home}/groups");
        Assert.Equal($"{site.Home}/groups/{own.Id}", note.Path);
        using var trainer = await site.SignIn("trainer-pk");
        await trainer.Post($"{site.Home}/groups", form => (form["person"], form["group"]) = (LmsApp.Person("trainee").ToString(), other.Id.ToString()), ".move");
        Assert.Equal($"{site.Home}/groups/{other.Id}", (await trainee.Get($"{site.Home}/groups")).Path);
    }
}
