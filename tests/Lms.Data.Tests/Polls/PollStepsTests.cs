using Lms.Assessments.Polls;
using Lms.Assessments.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Polls;

/// <summary>While an anonymous poll takes votes nobody sees it move with a single one.</summary>
public sealed class PollStepsTests
{
    [Theory, Sqlite, SqlServer]
    public async Task An_anonymous_tally_follows_by_fives_and_is_whole_when_closed(Engine engine)
    {
        await using var desk = await PollDesk.At(engine, 17);
        var poll = await desk.Asked(anonymous: true);
        var seen = new List<Tally>();
        for (var place = 0; place < 17; place++)
        {
            await desk.Vote(poll, place, PollChoice.Of((place % 2) + 1));
            seen.Add(await desk.Seen(poll));
            var live = Assert.Single(await desk.Queries.LiveTallies(desk.World.Session, desk.World.Clock.GetUtcNow()));
            Assert.Equal(seen[^1], live.Tally);
        }

        // How many have voted is no secret; what they chose is told of the first five when ten have.
        Assert.Equal(Enumerable.Range(1, 17), seen.Select(t => t.Voters));
        Assert.Equal(Enumerable.Range(1, 17).Select(Poll.SeenOf), seen.Select(t => t.Counts.Sum()));
        Assert.Equal([3, 2, 0], seen[9].Counts);
        Assert.Equal([5, 5, 0], seen[16].Counts);
        await desk.Show.Run(desk.World.Session, poll, desk.World.ByTrainer);
        Assert.Equal([5, 5, 0], (await desk.Log("results_shown"))[^1].Read<ResultsShown>().Tally.Counts);
        await desk.Close.Run(desk.World.Session, poll, desk.World.ByTrainer);
        Assert.Equal(new Tally(17, [9, 8, 0], []), await desk.Seen(poll));
        Assert.Equal(new Tally(17, [9, 8, 0], []), (await desk.Log("results_shown"))[^1].Read<ResultsShown>().Tally);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Words_of_an_anonymous_cloud_come_to_light_by_fives(Engine engine)
    {
        await using var desk = await PollDesk.At(engine, 12);
        var poll = await desk.Asked("cloud", anonymous: true);
        for (var place = 0; place < 12; place++)
        {
            await desk.Vote(poll, place, PollChoice.Written($"word {place % 3}"));
            Assert.Equal(Poll.SeenOf(place + 1), (await desk.Seen(poll)).Words.Sum(w => w.Count));
        }

        await desk.Close.Run(desk.World.Session, poll, desk.World.ByTrainer);
        Assert.Equal(5, (await desk.Seen(poll)).Words.Sum(w => w.Count));
        desk.World.Clock.Advance(Poll.Grace + TimeSpan.FromSeconds(1));
        Assert.Equal(12, (await desk.Seen(poll)).Words.Sum(w => w.Count));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_named_tally_moves_with_each_vote(Engine engine)
    {
        await using var desk = await PollDesk.At(engine, 2);
        var poll = await desk.Asked();
        await desk.Vote(poll, 0, PollChoice.Of(2));
        Assert.Equal(new Tally(1, [0, 1, 0], []), await desk.Seen(poll));
    }
}
