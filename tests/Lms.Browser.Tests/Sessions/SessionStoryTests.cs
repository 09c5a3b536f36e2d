using System.Diagnostics;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Sessions;

/// <summary>A whole session as its people live it, with everything that goes wrong on a bad day.</summary>
public sealed class SessionStoryTests(Chromium chromium)
{
    [Fact]
    public async Task An_hour_is_held_through_a_cut_line_a_killed_server_and_a_change_of_hands_and_leaves_its_record()
    {
        await using var site = await StorySite.Begin();
        await using var cast = await Cast.Gather(site, chromium);
        var (slides, polls, talk, record) = (new SlideActs(cast), new PollActs(cast), new TalkActs(cast), new RecordActs(cast));
        await slides.Make();

        await cast.TakeSeats();
        await Expect(cast.Phone.Locator(".waiting h2")).ToHaveTextAsync("The session has not started yet");
        await cast.Trainer.Locator("form[action$='/open'] button").ClickAsync();
        await Expect(cast.Phone.Locator("[data-slides]")).ToBeVisibleAsync();
        await Expect(cast.RightToLeft.Locator("[data-slides]")).ToBeVisibleAsync();
        await cast.CoTrainer.ReloadAsync();
        await cast.Reload();
        await cast.AllAreLive();
        await slides.Follow();

        await polls.Ask("single", "Who pays the fee?", anonymous: false, "The employer", "The worker");
        await polls.Answer(poll => PollActs.Option(poll, 1));
        await polls.CloseAndShow();
        await polls.Ask("multiple", "Which papers?", anonymous: true, "Contract", "Visa", "Insurance");
        await polls.Answer(async poll =>
        {
            await PollActs.Option(poll, 1);
            await PollActs.Option(poll, 3);
        });
        await polls.CloseAndShow();
        await polls.Ask("rating", "How sure are you?");
        await polls.Answer(poll => poll.Locator("input[name=rating][value='4']").CheckAsync());
        await polls.CloseAndShow();
        await polls.Ask("ranking", "What comes first?", anonymous: false, "Contract", "Visa", "Ticket");
        await polls.Answer(poll => PollActs.Rank(poll, 3));
        await polls.CloseAndShow();
        await polls.Ask("cloud", "In one word?");
        await polls.Answer(poll => poll.Locator("[name=text]").FillAsync("contract"));
        await polls.CloseAndShow();
        await polls.Ask("open", "What would you change?");
        await polls.Answer(poll => poll.Locator("[name=text]").FillAsync("Ask earlier"));
        await polls.CloseAndShow();
        await polls.AskFromTheBank();
        await polls.Answer(poll => poll.Locator("input").First.CheckAsync());
        await polls.CloseAndShow();

        await talk.AskAndAnswer();
        await talk.WriteTogether();
        await cast.AllAreLive();

        // The line is cut in the middle of a poll: the vote waits on the phone, and goes by itself.
        await polls.Ask("single", "And now?", anonymous: false, "Yes", "No");
        await polls.Vote(cast.RightToLeft, poll => PollActs.Option(poll, 1));
        await cast.Phone.Context.SetOfflineAsync(true);
        await PollActs.Option(polls.Poll(cast.Phone), 2);
        await polls.Poll(cast.Phone).Locator("[data-send]").ClickAsync();
        await polls.CountedAre(1);
        await cast.Phone.Context.SetOfflineAsync(false);
        await polls.CountedAre(2);

        // The server dies without a word. Somebody votes meanwhile. Everybody is back by themselves.
        await site.Kill();
        await Expect(cast.RightToLeft.Locator("[data-line]")).Not.ToHaveAttributeAsync("data-status", "live");
        await site.Start();
        var since = Stopwatch.StartNew();
        await cast.AllAreLive(10);
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(10), $"Back after {since.Elapsed}");
        await polls.CountedAre(2);
        await cast.Reload();
        await polls.Vote(cast.Plain, poll => PollActs.Option(poll, 1));
        await polls.CountedAre(3);

        // The co-trainer takes over; the trainer sees it at once and can no longer drive.
        await cast.CoTrainer.Locator("form[action$='takeover'] button").ClickAsync();
        await Expect(cast.Trainer.Locator(".look-on")).ToBeVisibleAsync();
        await Expect(cast.Trainer.Locator(".desk-slide").First).ToBeDisabledAsync();
        await slides.Show(10, cast.CoTrainer);
        await Expect(cast.Phone.Locator(".stage img")).ToHaveAttributeAsync("alt", "deck · 3");
        await polls.CloseAndShow(cast.CoTrainer);

        await record.Close(cast.CoTrainer);
        await record.Check("What if the agent asks for money?", "We ask for the contract first.");
    }
}
