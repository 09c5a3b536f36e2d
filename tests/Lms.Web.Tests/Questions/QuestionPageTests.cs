using System.Net;
using AngleSharp.Dom;
using Lms.Data.Questions;
using Lms.Testing;
using Lms.Web.Tests.Sessions;

namespace Lms.Web.Tests.Questions;

/// <summary>Asking, voting, settling, raising a hand, writing and counting down without script.</summary>
public sealed class QuestionPageTests
{
    private const string Why = "May a worker pay the visa fee?";

    [Fact]
    public async Task A_question_asked_in_the_room_is_voted_for_by_another_and_answered_by_the_trainer()
    {
        await using var site = await TalkSite.Open();
        using var asker = await site.SignIn("trainee");
        var asked = await asker.Post($"{site.Home}/room?open=questions", form => form["Text"] = Why, "form[data-ask]");
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Equal($"{site.Home}/room", asked.Path.Split('?')[0]);
        Assert.Equal(Why, asked.Document.QuerySelector(".asked [data-text]")!.TextContent);
        // One's own question takes no vote of one's own.
        Assert.True(asked.Document.QuerySelector(".asked-vote button")!.HasAttribute("disabled"));

        using var other = await site.SignIn("trainee-tj");
        var question = (await site.App.Get<QuestionQueries>().List(site.Session, Guid.Empty)).Single().Id;
        var voted = await other.Post($"{site.Home}/questions", form: ".asked-vote", button: question.ToString());
        Assert.Equal("1", voted.Document.QuerySelector("[data-count]")!.TextContent);
        Assert.Equal("true", voted.Document.QuerySelector(".asked-vote button")!.GetAttribute("aria-pressed"));

        using var trainer = await site.SignIn("trainer");
        var console = await trainer.Get($"{site.Home}/console");
        var more = console.Document.QuerySelector(".asked-acts a")!.GetAttribute("href")!;
        var settled = await trainer.Post(more, form => form["Answer"] = "No: the employer pays.", "form:has([name=Answer])");
        Assert.Contains("1 settled question", settled.Text, StringComparison.Ordinal);
        Assert.Equal("No: the employer pays.", (await asker.Get($"{site.Home}/questions")).Document.QuerySelector("[data-answer]")!.TextContent);
    }

    [Fact]
    public async Task A_question_too_short_is_shown_again_with_what_was_typed()
    {
        await using var site = await TalkSite.Open();
        using var asker = await site.SignIn("trainee");
        var again = await asker.Post($"{site.Home}/questions", form => form["Text"] = "a?", "form[data-ask]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("between 3 and 500 characters", again.Text, StringComparison.Ordinal);
        Assert.Equal("a?", again.Document.QuerySelector("[name=Text]")!.TextContent);
    }

    [Fact]
    public async Task A_question_is_removed_only_after_being_asked_about_and_is_gone_for_everybody()
    {
        await using var site = await TalkSite.Open();
        using var asker = await site.SignIn("trainee");
        await asker.Post($"{site.Home}/questions", form => form["Text"] = Why, "form[data-ask]");
        var question = (await site.App.Get<QuestionQueries>().List(site.Session, Guid.Empty)).Single().Id;
        using var trainer = await site.SignIn("trainer-pk");
        using var atOnce = await trainer.PostUnseen($"{site.Home}/questions?handler=settle", ("question", question.ToString()), ("act", "remove"));
        Assert.Equal(HttpStatusCode.NotFound, atOnce.StatusCode);
        var page = await trainer.Get($"{site.Home}/questions/{question}");
        Assert.Contains("cannot be brought back", page.Text, StringComparison.Ordinal);
        await trainer.Post(page, form: "form[action*=Remove], form[action*=remove]");
        Assert.DoesNotContain(Why, (await asker.Get($"{site.Home}/questions")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await asker.Get($"{site.Home}/questions/{question}")).Status);
    }

    [Fact]
    public async Task A_hand_goes_up_in_the_room_and_down_from_the_console()
    {
        await using var site = await TalkSite.Open();
        using var trainee = await site.SignIn("trainee");
        var up = await trainee.Post($"{site.Home}/hand", form: "form[data-hand]", button: "true");
        Assert.Equal("up", up.Document.QuerySelector("[data-hand]")!.GetAttribute("data-hand"));
        using var trainer = await site.SignIn("trainer");
        var console = await trainer.Post($"{site.Home}/console", form: ".hands form", button: LmsApp.Person("trainee").ToString());
        Assert.Contains("No hand is up.", console.Text, StringComparison.Ordinal);
        Assert.Equal("down", (await trainee.Get($"{site.Home}/hand")).Document.QuerySelector("[data-hand]")!.GetAttribute("data-hand"));
    }

    [Fact]
    public async Task A_message_stands_in_the_room_and_a_note_on_the_console_only()
    {
        await using var site = await TalkSite.Open();
        using var trainer = await site.SignIn("trainer");
        await trainer.Post($"{site.Home}/console", form => form["Text"] = "Back at eleven", ".write", "false");
        var console = await trainer.Post($"{site.Home}/console", form => form["Text"] = "Ask group 3 first", ".write", "true");
        Assert.Contains("Ask group 3 first", console.Text, StringComparison.Ordinal);
        using var trainee = await site.SignIn("trainee");
        foreach (var path in (string[])["room", "messages"])
        {
            var page = await trainee.Get($"{site.Home}/{path}");
            Assert.Contains("Back at eleven", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Ask group 3 first", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_lead_starts_a_timer_that_everybody_reads_and_takes_it_off()
    {
        await using var site = await TalkSite.Open();
        using var trainer = await site.SignIn("trainer");
        await trainer.Post($"{site.Home}/console", form => form["label"] = "Group work", ".set-timer", "10");
        using var trainee = await site.SignIn("trainee");
        var timer = (await trainee.Get($"{site.Home}/room")).Document.QuerySelector("[data-timer]")!;
        Assert.Equal("2026-12-01T05:10:00.000Z", timer.GetAttribute("data-ends"));
        Assert.Contains("Group work", timer.TextContent, StringComparison.Ordinal);
        using var coTrainer = await site.SignIn("trainer-pk");
        using var refused = await coTrainer.PostUnseen($"{site.Home}/timer?handler=clear");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await trainer.Post($"{site.Home}/console", form: "form[action*='timer?handler=clear']");
        Assert.True((await trainee.Get($"{site.Home}/timer")).Document.QuerySelector("[data-timer]")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task A_script_is_answered_in_JSON_and_the_same_key_asks_once()
    {
        await using var site = await TalkSite.Open();
        using var trainee = await site.SignIn("trainee");
        var (status, first) = await TalkSite.PostByScript(trainee, $"{site.Home}/questions", ("Text", Why), ("key", "phone-1"));
        var (_, second) = await TalkSite.PostByScript(trainee, $"{site.Home}/questions", ("Text", Why), ("key", "phone-1"));
        Assert.Equal(200, status);
        Assert.Equal(first.GetProperty("question").GetGuid(), second.GetProperty("question").GetGuid());
        await site.Close();
        var (late, problem) = await TalkSite.PostByScript(trainee, $"{site.Home}/questions", ("Text", Why), ("key", "phone-2"));
        Assert.Equal((422, "session.not_open"), (late, problem.GetProperty("type").GetString()));
    }
}
