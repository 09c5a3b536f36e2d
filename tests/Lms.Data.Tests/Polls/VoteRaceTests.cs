using System.Collections.Concurrent;
using Lms.Assessments.Polls;
using Lms.Assessments.Rules;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Polls;

public sealed class VoteRaceTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Five_hundred_people_voting_at_once_are_five_hundred_votes(Engine engine)
    {
        const int people = 500;
        await using var desk = await PollDesk.At(engine, people);
        var poll = await desk.Asked();
        var receipts = await Task.WhenAll(Enumerable.Range(0, people).Select(place => Task.Run(() => desk.Vote(poll, place, PollChoice.Of((place % 3) + 1)))));
        Assert.All(receipts, r => Assert.True(r is { Stands: true, Again: false }));
        Assert.Equal(new Tally(people, [167, 167, 166], []), await desk.Tally(poll));
        Assert.Equal(people, await desk.Db.Read<long>("SELECT COUNT(*) FROM Vote WHERE PollId = @poll", new { poll }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Hundred_people_who_each_send_four_times_are_hundred_votes(Engine engine)
    {
        const int people = 100;
        await using var desk = await PollDesk.At(engine, people);
        foreach (var anonymous in new[] { false, true })
        {
            var poll = await desk.Asked(anonymous: anonymous);
            // Two devices, each sending twice: the same key, and another one.
            var receipts = await Task.WhenAll(Enumerable.Range(0, people * 4).Select(n => Task.Run(() =>
                desk.Vote(poll, n % people, PollChoice.Of(1), key: $"device-{n / people / 2}-{n % people}", seq: (n / people / 2) + 1))));
            Assert.Equal(people, receipts.Count(r => !r!.Again));
            Assert.Equal(new Tally(people, [people, 0, 0], []), await desk.Tally(poll));
            Assert.Equal(people, await desk.Db.Read<long>("SELECT COUNT(*) FROM PollVoter WHERE PollId = @poll", new { poll }));
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task Changes_from_many_taps_end_in_the_newest_and_the_tally_is_the_recount(Engine engine)
    {
        const int people = 20;
        await using var desk = await PollDesk.At(engine, people);
        var poll = await desk.Asked(mayChange: true);
        await Task.WhenAll(Enumerable.Range(0, people * 5).Select(n => Task.Run(() => desk.Vote(poll, n % people, PollChoice.Of((n % 3) + 1), seq: (n / people) + 1))));
        var votes = await desk.Queries.Named(poll);
        Assert.Equal(people, votes.Count);
        Assert.All(votes, v => Assert.Equal(PollChoice.Of(((80 + Place(desk, v.PersonId)) % 3) + 1), PollChoice.Parse(v.Choice)));
        var recount = Enumerable.Range(1, 3).Select(o => votes.Count(v => PollChoice.Parse(v.Choice).Options![0] == o));
        Assert.Equal(recount, (await desk.Tally(poll)).Counts);
    }

    [Theory, Sqlite, SqlServer]
    public async Task While_the_trainer_closes_and_shows_each_vote_is_either_counted_or_refused_and_the_log_holds_the_last_word(Engine engine)
    {
        const int people = 120;
        await using var desk = await PollDesk.At(engine, people);
        var poll = await desk.Asked();
        await desk.Show.Run(desk.World.Session, poll, desk.World.ByTrainer);
        var votes = Enumerable.Range(0, people).Select(place => Task.Run(async () =>
        {
            try
            {
                return (await desk.Vote(poll, place, PollChoice.Of(1)))!.Stands;
            }
            catch (RuleBroken broken) when (broken.Code == "poll.not_open")
            {
                return false;
            }
        })).ToList();
        await votes[0];
        await desk.Close.Run(desk.World.Session, poll, desk.World.ByTrainer);
        var counted = (await Task.WhenAll(votes)).Count(v => v);
        Assert.Equal(new Tally(counted, [counted, 0, 0], []), await desk.Tally(poll));
        // Shown while open, so nothing counts after the close: what the log says last is the end.
        Assert.Equal(counted, (await desk.Log("results_shown"))[^1].Read<ResultsShown>().Tally.Voters);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Each_counted_vote_is_announced_after_its_commit(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked();
        var heard = new ConcurrentBag<SessionChange>();
        desk.World.Signal.Changed += heard.Add;
        await desk.Vote(poll, 0, PollChoice.Of(1));
        await desk.Vote(poll, 0, PollChoice.Of(1));
        Assert.Equal(new SessionChange(desk.World.Session, SessionPart.Tally, 0), Assert.Single(heard));
        var live = Assert.Single(await desk.Queries.LiveTallies(desk.World.Session, desk.World.Clock.GetUtcNow()));
        Assert.Equal((poll, 1, false, 1), (live.PollId, live.Number, live.IsShown, live.Tally.Voters));
    }

    private static int Place(PollDesk desk, Guid person) => desk.World.Trainees.ToList().IndexOf(person);
}
