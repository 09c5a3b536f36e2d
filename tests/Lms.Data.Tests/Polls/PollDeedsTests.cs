using Lms.Assessments.Polls;
using Lms.Assessments.Sessions;
using Lms.Data.Polls;
using Lms.Testing;

namespace Lms.Data.Tests.Polls;

public sealed class PollDeedsTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_poll_is_prepared_opened_closed_shown_and_hidden_and_the_log_says_so_in_order(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked(mayChange: true);
        await desk.Vote(poll, 0, PollChoice.Of(2));
        Assert.True(await desk.Close.Run(desk.World.Session, poll, desk.World.ByTrainer));
        Assert.True(await desk.Show.Run(desk.World.Session, poll, desk.World.ByTrainer));
        Assert.True(await desk.Show.Hide(desk.World.Session, poll, desk.World.ByTrainer));
        var log = await desk.Log("poll_opened", "poll_closed", "results_shown", "results_hidden");
        Assert.Equal(["poll_opened", "poll_closed", "results_shown", "results_hidden"], log.Select(e => e.Kind));
        var opened = log[0].Read<PollOpened>();
        Assert.Equal((1, "single", 3, true, null), (opened.Number, opened.Kind, opened.Options.Count, opened.MayChange, opened.ClosesAt));
        Assert.Equal(new Tally(1, [0, 1, 0], []), log[2].Read<ResultsShown>().Tally);
        Assert.Null((await desk.Row(poll)).ShownAt);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_the_lead_asks_and_any_trainer_prepares(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var (session, world) = (desk.World.Session, desk.World);
        var poll = (await desk.Prepare.Run(session, new NewPoll("rating", "How sure are you?", []), world.ByCoTrainer))!.Value;
        await PollDesk.Refused("session.not_lead", desk.Open.Run(session, poll, world.ByCoTrainer));
        Assert.True(await desk.Open.Run(session, poll, world.ByTrainer));
        await PollDesk.Refused("session.not_lead", desk.Close.Run(session, poll, world.ByCoTrainer));
        await PollDesk.Refused("session.not_lead", desk.Show.Run(session, poll, world.ByCoTrainer));
        await PollDesk.Refused("poll.already_opened", desk.Open.Run(session, poll, world.ByTrainer));
        foreach (var other in new[] { world.ByStranger, world.ByTrainee() })
        {
            Assert.Null(await desk.Prepare.Run(session, new NewPoll("rating", "Mine?", []), other));
            Assert.False(await desk.Open.Run(session, poll, other));
            Assert.False(await desk.Close.Run(session, poll, other));
            Assert.False(await desk.Show.Run(session, poll, other));
            Assert.False(await desk.Remove.Run(session, poll, other));
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_poll_may_be_prepared_before_the_session_and_opened_in_it_only(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var later = await desk.World.AddSession(SessionWorld.Start.AddDays(7), "2026-12-08T10:00");
        var poll = (await desk.Prepare.Run(later, new NewPoll("open", "What did you try?", []), desk.World.ByTrainer))!.Value;
        await PollDesk.Refused("session.not_open", desk.Open.Run(later, poll, desk.World.ByTrainer));
        // An id of another session is nothing here.
        Assert.False(await desk.Open.Run(desk.World.Session, poll, desk.World.ByTrainer));
        Assert.True(await desk.Remove.Run(later, poll, desk.World.ByCoTrainer));
        Assert.Empty(await desk.Queries.OfSession(later));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_was_asked_cannot_be_removed(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked();
        await PollDesk.Refused("poll.already_opened", desk.Remove.Run(desk.World.Session, poll, desk.World.ByTrainer));
        Assert.Single(await desk.Queries.OfSession(desk.World.Session));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_modules_own_poll_is_asked_as_its_authors_wrote_it(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = (await desk.Prepare.Run(desk.World.Session, new NewPoll("open", "Not this", [], ModuleCode: "TST-L01"), desk.World.ByTrainer))!.Value;
        var row = await desk.Row(poll);
        Assert.Equal(("single", true, "What happens most where you work?", "TST-L01"), (row.Kind, row.Anonymous, row.Text, row.Code));
        Assert.Null(await desk.Prepare.Run(desk.World.Session, new NewPoll("open", "", [], ModuleCode: "NO-01"), desk.World.ByTrainer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_bank_item_is_asked_live_marked_by_its_key_and_its_key_is_told_with_the_results_only(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked("quiz", seconds: 20, item: await desk.Item("TST-A01"));
        await desk.Vote(poll, 0, PollChoice.Of(2));
        await desk.Vote(poll, 1, PollChoice.Of(1));
        await PollDesk.Refused("poll.quiz_open", desk.Show.Run(desk.World.Session, poll, desk.World.ByTrainer));
        await desk.Close.Run(desk.World.Session, poll, desk.World.ByTrainer);
        await desk.Show.Run(desk.World.Session, poll, desk.World.ByTrainer);
        var opened = (await desk.Log("poll_opened")).Single();
        Assert.DoesNotContain("key", opened.Payload, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(SessionWorld.Start.AddSeconds(20), opened.Read<PollOpened>().ClosesAt);
        Assert.Equal([2], (await desk.Log("results_shown")).Single().Read<ResultsShown>().Key!);
        Assert.Equal([10_000, 0], (await desk.Queries.Named(poll)).Select(v => v.ShareBasisPoints!.Value).OrderDescending());
        Assert.Null(await desk.Prepare.Run(desk.World.Session, new NewPoll("quiz", "", [], ItemId: desk.Db.NewId()), desk.World.ByTrainer));
        await PollDesk.Refused("poll.item_not_live", desk.Prepared("quiz", item: await desk.Item("TST-A06")));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Quiz_items_are_offered_where_one_tap_answers_and_say_whose_test_they_are_in(Engine engine)
    {
        await using var desk = await PollDesk.At(engine, trainees: 3);
        var offers = await new PollOfferQueries(desk.Db).QuizItems(desk.World.Session);
        Assert.Equal(["TST-A01", "TST-A02", "TST-A03", "TST-B01", "TST-B02", "TST-B03"], offers.Select(o => o.Item.Id));
        Assert.Equal([1, 2], offers.Select(o => o.Unfinished).Distinct());
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_countdown_that_nobody_closed_is_closed_by_the_sweep_at_its_own_time_and_once(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked(seconds: 30);
        var byHand = await desk.Asked();
        desk.World.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await desk.Due.Run());
        desk.World.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(1, await desk.Due.Of(desk.World.Session));
        Assert.Equal(0, await desk.Due.Run());
        Assert.Equal(("closed", SessionWorld.Start.AddSeconds(30)), ((await desk.Row(poll)).State, (await desk.Row(poll)).ClosedAt));
        Assert.Equal("open", (await desk.Row(byHand)).State);
        Assert.Equal(poll, (await desk.Log("poll_closed")).Single().Read<PollClosed>().Poll);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Results_shown_while_open_are_told_again_as_they_ended(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked("rating");
        await desk.Show.Run(desk.World.Session, poll, desk.World.ByTrainer);
        await desk.Vote(poll, 0, PollChoice.Rated(4));
        await desk.Close.Run(desk.World.Session, poll, desk.World.ByTrainer);
        Assert.Equal([0, 1], (await desk.Log("results_shown")).Select(e => e.Read<ResultsShown>().Tally.Voters));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Closing_the_session_closes_its_polls(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        await desk.Asked();
        await desk.Asked("cloud");
        await desk.Prepared();
        await desk.Db.Work("CloseSession", work => desk.Close.CloseAll(work, desk.World.Session, desk.World.Trainer, desk.World.Clock.GetUtcNow()));
        Assert.Equal(["closed", "closed", "prepared"], (await desk.Queries.OfSession(desk.World.Session)).Select(p => p.State));
        Assert.Equal(2, (await desk.Queries.Results(desk.World.Session)).Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_trainers_who_prepare_at_once_get_two_numbers(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => desk.Prepared("open"))));
        Assert.Equal(Enumerable.Range(1, 8), (await desk.Queries.OfSession(desk.World.Session)).Select(p => p.Number));
    }
}
