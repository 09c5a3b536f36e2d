using System.Net;
using AngleSharp.Dom;
using Lms.Data.Polls;
using Lms.Testing;

namespace Lms.Web.Tests.Polls;

/// <summary>The trainer's side without script: ask, close, show, hide, moderate.</summary>
public sealed class DeskPageTests
{
    [Fact]
    public async Task A_poll_is_written_opened_closed_shown_and_hidden_from_the_console_one_tap_each()
    {
        await using var site = await PollSite.Open();
        using var trainer = await site.SignIn("trainer");
        var console = await trainer.Post($"{site.Home}/console", form =>
        {
            (form["Text"], form["Kind"], form["Options"]) = ("Who pays?", "single", "The worker\r\n\r\nThe employer\r\n");
            form.Remove("Anonymous");
        }, "form[data-write]", "open");
        Assert.Equal(HttpStatusCode.OK, console.Status);
        Assert.Contains("0 of 6 have answered", console.Text, StringComparison.Ordinal);
        var poll = (await site.App.Get<PollQueries>().OfSession(site.Session)).Single();
        Assert.Equal(("open", """["The worker","The employer"]""", true), (poll.State, poll.Options, poll.MayChange));

        foreach (var (act, state) in new[] { ("close", "closed"), ("show", "closed"), ("hide", "closed") })
        {
            console = await trainer.Post(console, form: $"form[action='{site.Home}/polls/{poll.Id}/{act}']");
            Assert.Equal(HttpStatusCode.OK, console.Status);
            var row = await site.App.Get<PollQueries>().Find(site.Session, poll.Id);
            Assert.Equal((state, act == "show"), (row!.State, row.ShownAt is not null));
        }
    }

    [Fact]
    public async Task A_question_without_options_is_refused_with_what_was_typed()
    {
        await using var site = await PollSite.Open();
        using var trainer = await site.SignIn("trainer");
        var again = await trainer.Post($"{site.Home}/polls/new", form => (form["Text"], form["Options"]) = ("Who pays?", "Nobody"), "form[data-write]", "prepare");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Give at least 2 options", again.Text, StringComparison.Ordinal);
        Assert.Equal(("Who pays?", "Nobody"), (again.Document.QuerySelector("[name=Text]")!.TextContent, again.Document.QuerySelector("[name=Options]")!.TextContent));
    }

    [Fact]
    public async Task The_modules_polls_and_bank_items_are_one_tap_away_and_keep_their_anonymity()
    {
        await using var site = await PollSite.Open();
        using var trainer = await site.SignIn("trainer");
        var console = await trainer.Get($"{site.Home}/console");
        await trainer.Post(console, form: "form:has([name=Module])", button: "open");
        await trainer.Post($"{site.Home}/console", form: "form:has([name=Item])", button: "open");
        var polls = await site.App.Get<PollQueries>().OfSession(site.Session);
        Assert.Equal([("multiple", true, "ERP-L01", null), ("quiz", false, null, 30)], polls.Select(p => (p.Kind, p.Anonymous, p.Code, p.Seconds)));
        // What has been put on the desk is not offered again.
        Assert.DoesNotContain("ERP-L01", (await trainer.Get($"{site.Home}/console")).Document.QuerySelectorAll("[name=Module]").Select(m => m.GetAttribute("value")));
    }

    [Fact]
    public async Task A_prepared_poll_waits_until_it_is_opened_or_removed()
    {
        await using var site = await PollSite.Open();
        using var coTrainer = await site.SignIn("trainer-pk");
        var console = await coTrainer.Post($"{site.Home}/console", form => (form["Text"], form["Kind"]) = ("How sure are you?", "rating"), "form[data-write]", "prepare");
        var poll = (await site.App.Get<PollQueries>().OfSession(site.Session)).Single();
        Assert.Equal("prepared", poll.State);
        // Who does not lead prepares and does not open.
        Assert.Null(console.Document.QuerySelector($"form[action='{site.Home}/polls/{poll.Id}/open']"));
        using var forced = await coTrainer.PostUnseen($"{site.Home}/polls/{poll.Id}/open");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.StatusCode);
        using var trainee = await site.SignIn("trainee");
        Assert.DoesNotContain("How sure are you?", (await trainee.Get($"{site.Home}/room")).Text, StringComparison.Ordinal);
        await coTrainer.Post(console, form: $"form[action='{site.Home}/polls/{poll.Id}/remove']");
        Assert.Empty(await site.App.Get<PollQueries>().OfSession(site.Session));
    }

    [Fact]
    public async Task A_text_is_seen_by_others_once_a_trainer_lets_it()
    {
        await using var site = await PollSite.Open();
        var poll = await site.Asked("open", anonymous: true);
        await site.Show(poll);
        using var trainee = await site.SignIn("trainee");
        await trainee.Post($"{site.Home}/polls/{poll}/vote", f => f["text"] = "They kept my passport.", "form[data-vote]");
        using var other = await site.SignIn("trainee-kg");
        Assert.DoesNotContain("passport", (await other.Get($"{site.Home}/room")).Text, StringComparison.Ordinal);
        using var trainer = await site.SignIn("trainer");
        var console = await trainer.Get($"{site.Home}/console");
        Assert.Contains("1 text waits for you", console.Text, StringComparison.Ordinal);
        console = await trainer.Post(console, form: $"form[action^='{site.Home}/polls/texts/']", button: "show");
        Assert.Contains("passport", (await other.Get($"{site.Home}/room")).Text, StringComparison.Ordinal);
        await trainer.Post(console, form: $"form[action^='{site.Home}/polls/texts/']", button: "hide");
        Assert.DoesNotContain("passport", (await other.Get($"{site.Home}/room")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiz_tells_its_key_with_the_results_and_each_person_whether_they_were_right()
    {
        await using var site = await PollSite.Open();
        using var trainer = await site.SignIn("trainer");
        await trainer.Post($"{site.Home}/console", form: "form:has([name=Item])", button: "open");
        var quiz = (await site.App.Get<PollQueries>().OfSession(site.Session)).Single();
        using var trainee = await site.SignIn("trainee");
        var voted = await trainee.Post($"{site.Home}/polls/{quiz.Id}/vote", f => f["option"] = "1", "form[data-vote]");
        Assert.DoesNotContain("Right answer", voted.Document.QuerySelector("[data-now]")!.TextContent, StringComparison.Ordinal);
        await site.Close(quiz.Id);
        await site.Show(quiz.Id);
        var shown = (await trainee.Get($"{site.Home}/room")).Document.QuerySelector("[data-now]")!;
        Assert.Single(shown.QuerySelectorAll(".is-key"));
        Assert.Matches("Your answer was (right|not the right one)", shown.TextContent);
    }

    [Fact]
    public async Task A_named_poll_lists_who_answered_what_for_trainers_and_an_anonymous_one_nobody()
    {
        await using var site = await PollSite.Open();
        var (named, anonymous) = (await site.Asked("rating"), await site.Asked("rating", anonymous: true));
        using var trainee = await site.SignIn("trainee");
        foreach (var poll in new[] { named, anonymous })
        {
            await trainee.Post($"{site.Home}/polls/{poll}/vote", f => f["rating"] = "3", "form[data-vote]");
        }

        using var trainer = await site.SignIn("trainer");
        Assert.Single((await trainer.Get($"{site.Home}/polls/{named}")).Document.QuerySelectorAll("main tbody tr"));
        var nameless = await trainer.Get($"{site.Home}/polls/{anonymous}");
        Assert.Empty(nameless.Document.QuerySelectorAll("main tbody tr"));
        Assert.Contains("Nothing is kept that says who chose what", nameless.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await trainee.Get($"{site.Home}/polls/{named}")).Status);
    }

    [Fact]
    public async Task Doors_of_polls_are_shut_to_who_is_nothing_to_the_session()
    {
        await using var site = await PollSite.Open();
        var poll = await site.Asked("rating");
        foreach (var (who, opens) in new[] { ("trainee", 0), ("trainee-kg-osh", 0), ("officer-kg", 0), ("trainer", 2) })
        {
            using var browser = await site.SignIn(who);
            var found = new[] { $"{site.Home}/polls/new", $"{site.Home}/polls/{poll}" }.Select(path => browser.Fetch(HttpMethod.Get, path));
            Assert.Equal(opens, (await Task.WhenAll(found)).Count(a => a.StatusCode == HttpStatusCode.OK));
            if (opens == 0)
            {
                foreach (var act in new[] { "open", "close", "show", "hide", "remove" })
                {
                    using var answer = await browser.PostUnseen($"{site.Home}/polls/{poll}/{act}");
                    Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                }
            }

            using var vote = await browser.PostUnseen($"{site.Home}/polls/{poll}/vote", ("rating", "1"));
            Assert.Equal(who == "trainee" ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, vote.StatusCode);
        }

        Assert.Equal("1,0,0,0,0", await site.Counts(poll));
    }

    [Fact]
    public async Task The_wall_shows_the_question_large_and_its_result_only_when_it_is_shown()
    {
        await using var site = await PollSite.Open();
        var poll = await site.Asked("single", options: ["Red", "Green"]);
        using var trainer = await site.SignIn("trainer");
        var wall = (await trainer.Get($"{site.Home}/wall")).Document.QuerySelector("[data-wall-poll]")!;
        Assert.Equal("Which one?", wall.QuerySelector("h2")!.TextContent);
        Assert.Equal(["Red", "Green"], wall.QuerySelectorAll(".wall-options li").Select(o => o.TextContent));
        Assert.Null(wall.QuerySelector("[data-result]"));
        await site.Show(poll);
        Assert.Equal(2, (await trainer.Get($"{site.Home}/wall")).Document.QuerySelectorAll("[data-wall-poll] [data-bar]").Length);
    }
}
