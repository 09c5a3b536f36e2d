using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Polls;

/// <summary>Every kind of poll answered on the room's page without script.</summary>
public sealed class VotePageTests
{
    [Theory]
    [InlineData("single", "option=2", "0,1,0")]
    [InlineData("multiple", "option=1&option=3", "1,0,1")]
    [InlineData("rating", "rating=4", "0,0,0,1,0")]
    [InlineData("ranking", "place1=2&place2=1&place3=3", "2,3,1")]
    [InlineData("cloud", "text=%20долг%20", "долг:1")]
    [InlineData("open", "text=I think so.", "")]
    public async Task A_poll_is_answered_by_the_plain_form_and_the_room_says_that_it_is_saved(string kind, string fields, string counts)
    {
        await using var site = await PollSite.Open();
        string[] options = kind is "single" or "multiple" or "ranking" ? ["Red", "Amber", "Green"] : [];
        var poll = await site.Asked(kind, options: options);
        using var trainee = await site.SignIn("trainee");

        var room = await trainee.Get($"{site.Home}/room");
        var form = room.Document.QuerySelector($"form[action='{site.Home}/polls/{poll}/vote']")!;
        Assert.All(fields.Split('&').Select(f => f.Split('=')[0]), name => Assert.NotNull(form.QuerySelector($"[name={name}]")));
        Assert.Contains("Your name is seen with your answer", room.Text, StringComparison.Ordinal);

        using var sent = await trainee.PostUnseen($"{site.Home}/polls/{poll}/vote", [.. fields.Split('&').Select(f => f.Split('=')).Select(f => (f[0], Uri.UnescapeDataString(f[1])))]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var after = await trainee.Get($"{site.Home}/room");
        Assert.Contains("Your answer is saved.", after.Text, StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector($"form[action='{site.Home}/polls/{poll}/vote']"));
        Assert.Equal(counts, await site.Counts(poll));
    }

    [Fact]
    public async Task A_vote_may_be_changed_where_that_was_said_and_the_form_holds_what_stands()
    {
        await using var site = await PollSite.Open();
        var poll = await site.Asked("ranking", mayChange: true, options: ["Red", "Amber", "Green"]);
        using var trainee = await site.SignIn("trainee");
        var vote = $"{site.Home}/polls/{poll}/vote";
        await trainee.Post(vote, f => (f["place1"], f["place2"], f["place3"]) = ("3", "1", "2"), "form[data-vote]");
        site.App.Clock.Advance(TimeSpan.FromSeconds(3));
        var again = await trainee.Get(vote);
        Assert.Equal(["3", "1", "2"], again.Document.QuerySelectorAll("form[data-vote] select").Select(s => ((AngleSharp.Html.Dom.IHtmlSelectElement)s).Value!));
        await trainee.Post(again, f => (f["place1"], f["place2"], f["place3"]) = ("1", "2", "3"), "form[data-vote]");
        Assert.Equal("3,2,1", await site.Counts(poll));
    }

    [Fact]
    public async Task An_anonymous_vote_is_said_to_be_counted_shows_no_choice_again_and_a_second_one_changes_nothing()
    {
        await using var site = await PollSite.Open();
        var poll = await site.Asked("single", anonymous: true, options: ["Red", "Green"]);
        using var trainee = await site.SignIn("trainee");
        var vote = $"{site.Home}/polls/{poll}/vote";
        Assert.Contains("Anonymous: nobody sees who chose what", (await trainee.Get(vote)).Text, StringComparison.Ordinal);
        var after = await trainee.Post(vote, f => f["option"] = "1", "form[data-vote]");
        Assert.Contains("Your answer is counted.", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You answered", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(after.Document.QuerySelectorAll("article[data-poll]"), a => a.GetAttribute("data-mine") is { Length: > 0 });
        using var second = await trainee.PostUnseen(vote, ("option", "2"));
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal("1,0", await site.Counts(poll));
    }

    [Theory]
    [InlineData("single", "", "Choose or write an answer first.")]
    [InlineData("ranking", "place1=1&place2=1&place3=2", "Two options have the same place.")]
    [InlineData("ranking", "place1=1", "Give every option a place.")]
    [InlineData("single", "option=9", "This answer could not be read.")]
    public async Task What_cannot_be_counted_is_told_with_what_was_chosen_still_there(string kind, string fields, string message)
    {
        await using var site = await PollSite.Open();
        var poll = await site.Asked(kind, options: ["Red", "Amber", "Green"]);
        using var trainee = await site.SignIn("trainee");
        var answer = await trainee.Post($"{site.Home}/polls/{poll}/vote", form =>
        {
            foreach (var field in fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')))
            {
                form[field[0]] = field[1];
            }
        }, "form[data-vote]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(answer.Errors, e => e.Contains(message, StringComparison.Ordinal));
        if (kind == "ranking")
        {
            Assert.Equal("1", ((AngleSharp.Html.Dom.IHtmlSelectElement)answer.Document.QuerySelector("select[name=place1]")!).Value);
        }
    }

    [Fact]
    public async Task A_late_answer_is_told_that_the_poll_is_closed()
    {
        await using var site = await PollSite.Open();
        var poll = await site.Asked("single", options: ["Red", "Green"]);
        using var trainee = await site.SignIn("trainee");
        var open = await trainee.Get($"{site.Home}/polls/{poll}/vote");
        await site.Close(poll);
        site.App.Clock.Advance(TimeSpan.FromSeconds(5));
        var late = await trainee.Post(open, f => f["option"] = "1", "form[data-vote]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("This poll is closed.", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_hidden_until_they_are_shown_and_a_countdown_closes_by_itself_for_the_next_reader()
    {
        await using var site = await PollSite.Open();
        var poll = await site.Asked("rating", seconds: 15);
        using var trainee = await site.SignIn("trainee");
        await trainee.Post($"{site.Home}/polls/{poll}/vote", f => f["rating"] = "5", "form[data-vote]");
        Assert.Null((await trainee.Get($"{site.Home}/room")).Document.QuerySelector("[data-result]"));
        site.App.Clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Contains("This poll is closed. The trainer has not shown the results.", (await trainee.Get($"{site.Home}/room")).Text, StringComparison.Ordinal);
        await site.Show(poll);
        var shown = await trainee.Get($"{site.Home}/room");
        Assert.Contains("Answers: 1 · mean 5.0", shown.Text, StringComparison.Ordinal);
        Assert.Equal("10000", shown.Document.QuerySelector("[data-bar='5'] progress")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_script_sends_a_choice_with_a_key_and_is_told_what_stands()
    {
        await using var site = await PollSite.Open();
        var poll = await site.Asked("single", options: ["Red", "Green"]);
        using var trainee = await site.SignIn("trainee");
        var vote = $"{site.Home}/polls/{poll}/vote";
        (string, string)[] first = [("choice", """{"options":[2]}"""), ("key", "0123456789ab"), ("seq", "5")];
        var (status, body) = await PollSite.PostByScript(trainee, vote, first);
        Assert.Equal((200, true, false), (status, body.GetProperty("stands").GetBoolean(), body.GetProperty("again").GetBoolean()));
        Assert.True((await PollSite.PostByScript(trainee, vote, first)).Body.GetProperty("again").GetBoolean());
        var (refused, problem) = await PollSite.PostByScript(trainee, vote, ("choice", """{"options":[1]}"""), ("key", "another-key-1"), ("seq", "6"));
        Assert.Equal((422, "poll.already_voted"), (refused, problem.GetProperty("type").GetString()));
        using var stranger = await site.SignIn("trainer");
        Assert.Equal(404, (await PollSite.PostByScript(stranger, vote, first)).Status);
        Assert.Equal("0,1", await site.Counts(poll));
    }
}
