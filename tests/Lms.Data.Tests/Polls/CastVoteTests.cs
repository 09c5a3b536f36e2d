using Lms.Assessments.Polls;
using Lms.Data.Polls;
using Lms.Testing;

namespace Lms.Data.Tests.Polls;

public sealed class CastVoteTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_vote_is_counted_and_its_person_told_when(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked();
        desk.World.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(new VoteReceipt(SessionWorld.Start.AddSeconds(5), true, false, """{"options":[2]}"""), await desk.Vote(poll, 0, PollChoice.Of(2)));
        Assert.Equal(new Tally(1, [0, 1, 0], []), await desk.Tally(poll));
        Assert.Equal("""{"options":[2]}""", (await desk.Queries.Mine(desk.World.Session, desk.World.Trainees[0]))[poll]);
        Assert.Empty(await desk.Queries.Mine(desk.World.Session, desk.World.Trainees[1]));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_same_request_again_gets_the_same_receipt_and_counts_once(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked();
        var first = await desk.Vote(poll, 0, PollChoice.Of(2));
        desk.World.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Close.Run(desk.World.Session, poll, desk.World.ByTrainer);
        Assert.Equal(first! with { Again = true }, await desk.Vote(poll, 0, PollChoice.Of(2)));
        Assert.Equal(1, (await desk.Tally(poll)).Voters);
        await PollDesk.Refused("poll.key_reused", desk.Vote(poll, 0, PollChoice.Of(1)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_vote_changes_where_that_was_said_and_the_tally_moves_with_it(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked("multiple", mayChange: true);
        await desk.Vote(poll, 0, PollChoice.Of(1, 2), seq: 1);
        await desk.Vote(poll, 1, PollChoice.Of(2), seq: 1);
        Assert.True((await desk.Vote(poll, 0, PollChoice.Of(2, 3), seq: 2))!.Stands);
        Assert.Equal(new Tally(2, [0, 2, 1], []), await desk.Tally(poll));
        // One that was long on its way is older, whenever it comes.
        Assert.False((await desk.Vote(poll, 0, PollChoice.Of(1), key: "an-older-key", seq: 1))!.Stands);
        Assert.Equal(new Tally(2, [0, 2, 1], []), await desk.Tally(poll));
        await desk.Close.Run(desk.World.Session, poll, desk.World.ByTrainer);
        desk.World.Clock.Advance(TimeSpan.FromSeconds(3));
        await PollDesk.Refused("poll.not_open", desk.Vote(poll, 0, PollChoice.Of(1), seq: 3));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Where_it_was_not_said_the_first_vote_stands(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked();
        await desk.Vote(poll, 0, PollChoice.Of(1));
        await PollDesk.Refused("poll.already_voted", desk.Vote(poll, 0, PollChoice.Of(2), seq: 2));
        Assert.Equal(new Tally(1, [1, 0, 0], []), await desk.Tally(poll));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_second_anonymous_vote_is_known_to_exist_and_counts_nothing(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked(anonymous: true, mayChange: true);
        Assert.False((await desk.Vote(poll, 0, PollChoice.Of(1)))!.Again);
        Assert.True((await desk.Vote(poll, 0, PollChoice.Of(1)))!.Again);
        Assert.True((await desk.Vote(poll, 0, PollChoice.Of(3), seq: 9))!.Again);
        Assert.Equal(new Tally(1, [1, 0, 0], []), await desk.Tally(poll));
        Assert.Null((await desk.Queries.Mine(desk.World.Session, desk.World.Trainees[0]))[poll]);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_vote_on_its_way_at_the_close_counts_and_a_later_one_does_not(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked();
        await desk.Close.Run(desk.World.Session, poll, desk.World.ByTrainer);
        desk.World.Clock.Advance(Poll.Grace);
        Assert.NotNull(await desk.Vote(poll, 0, PollChoice.Of(1)));
        desk.World.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await PollDesk.Refused("poll.not_open", desk.Vote(poll, 1, PollChoice.Of(1)));
        Assert.Equal(1, (await desk.Tally(poll)).Voters);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_countdown_has_its_grace_before_and_after_somebody_notices_and_none_once_the_key_is_shown(Engine engine)
    {
        await using var desk = await PollDesk.At(engine, trainees: 4);
        var poll = await desk.Asked("quiz", seconds: 10, item: await desk.Item("TST-A01"));
        desk.World.Clock.Advance(TimeSpan.FromSeconds(12));
        Assert.NotNull(await desk.Vote(poll, 0, PollChoice.Of(1)));
        await desk.Due.Run();
        Assert.NotNull(await desk.Vote(poll, 1, PollChoice.Of(1)));
        await desk.Show.Run(desk.World.Session, poll, desk.World.ByTrainer);
        await PollDesk.Refused("poll.not_open", desk.Vote(poll, 2, PollChoice.Of(2)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Before_it_is_asked_nobody_answers(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Prepared();
        await PollDesk.Refused("poll.not_open", desk.Vote(poll, 0, PollChoice.Of(1)));
        await desk.Open.Run(desk.World.Session, poll, desk.World.ByTrainer);
        Assert.NotNull(await desk.Vote(poll, 0, PollChoice.Of(1)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_is_not_of_the_cohort_has_no_vote(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked();
        foreach (var person in new[] { desk.World.Stranger, desk.World.Trainer, desk.Db.NewId() })
        {
            Assert.Null(await desk.By(poll, person, PollChoice.Of(1)));
        }

        await desk.Db.Work("Test", work => work.Execute("UPDATE Enrolment SET State = 'withdrawn' WHERE PersonId = @person", new { person = desk.World.Trainees[1] }));
        Assert.Null(await desk.Vote(poll, 1, PollChoice.Of(1)));
        Assert.Null(await desk.Cast.Run(desk.Db.NewId(), poll, desk.World.Trainees[0], new SentVote(PollChoice.Of(1), "some-key-1", 1)));
        Assert.Equal(Tally.None with { Counts = [0, 0, 0] }, await desk.Tally(poll));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_session_that_is_over_takes_no_vote(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked();
        await desk.Db.Work("Test", work => work.Execute("UPDATE Session SET State = 'closed' WHERE Id = @id", new { id = desk.World.Session }));
        await PollDesk.Refused("poll.not_open", desk.Vote(poll, 0, PollChoice.Of(1)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_does_not_fit_is_refused_before_anything_is_written(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var poll = await desk.Asked();
        await PollDesk.Refused("poll.malformed", desk.Vote(poll, 0, PollChoice.Of(4)));
        await PollDesk.Refused("poll.malformed", desk.Vote(poll, 0, PollChoice.Of(1), key: "short"));
        await PollDesk.Refused("poll.malformed", desk.Vote(poll, 0, PollChoice.Of(1), seq: 0));
        Assert.Equal(0, (await desk.Tally(poll)).Voters);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Rankings_ratings_and_words_are_counted_each_in_their_way(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var (ranking, cloud) = (await desk.Asked("ranking", mayChange: true), await desk.Asked("cloud", mayChange: true));
        await desk.Vote(ranking, 0, PollChoice.Ranked(2, 1, 3));
        await desk.Vote(ranking, 1, PollChoice.Ranked(2, 3, 1));
        Assert.Equal([3, 6, 3], (await desk.Tally(ranking)).Counts);
        await desk.Vote(ranking, 1, PollChoice.Ranked(1, 2, 3), seq: 2);
        Assert.Equal([5, 5, 2], (await desk.Tally(ranking)).Counts);
        await desk.Vote(cloud, 0, PollChoice.Written("Жумуш "));
        await desk.Vote(cloud, 1, PollChoice.Written("жумуш"));
        await desk.Vote(cloud, 2, PollChoice.Written("қарз"));
        Assert.Equal([new("Жумуш", 2), new("қарз", 1)], (await desk.Tally(cloud)).Words);
        await desk.Vote(cloud, 1, PollChoice.Written("карз"), seq: 2);
        Assert.Equal([2, 1], (await desk.Tally(cloud)).Words.Select(w => w.Count));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Texts_wait_for_the_moderator_and_a_hidden_word_stays_hidden_for_who_writes_it_next(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var (open, cloud, session) = (await desk.Asked("open", anonymous: true), await desk.Asked("cloud", anonymous: true), desk.World.Session);
        await desk.Vote(open, 0, PollChoice.Written("A long day."));
        Assert.Empty((await desk.Tally(open)).Words);
        var text = Assert.Single(await desk.Queries.Answers(session));
        Assert.Equal(("waiting", null), (text.State, text.NativeName));
        Assert.False(await desk.Moderate.Run(session, text.Id, show: true, desk.World.ByTrainee()));
        Assert.True(await desk.Moderate.Run(session, text.Id, show: true, desk.World.ByCoTrainer));
        Assert.Equal([new("A long day.", 1)], (await desk.Tally(open)).Words);

        await desk.Vote(cloud, 0, PollChoice.Written("Rude"));
        await desk.Moderate.Run(session, (await desk.Queries.Answers(session)).Single(a => a.PollId == cloud).Id, show: false, desk.World.ByTrainer);
        await desk.Vote(cloud, 1, PollChoice.Written("rude!"));
        Assert.Equal(new Tally(2, [], []), await desk.Tally(cloud));
    }
}
