using Lms.Assessments.Questions;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.People;
using Lms.Data.Questions;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Questions;

/// <summary>Asking and voting in a running session, on both engines.</summary>
public sealed class QuestionTests
{
    private const string Why = "May a worker pay the visa fee?";

    [Theory, Sqlite, SqlServer]
    public async Task The_same_question_sent_twice_is_asked_once(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var first = await Ask(world, 0, "key-1");
        Assert.Equal(first, await Ask(world, 0, "key-1"));
        Assert.NotEqual(first, await Ask(world, 0, "key-2"));
        Assert.Equal(2, await world.Db.Read<long>("SELECT COUNT(*) FROM SessionEvent WHERE Kind = 'question_asked'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_people_of_the_session_ask_and_only_while_it_lives(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        Assert.Equal("session.not_open", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(world, 0, "early"))).Code);
        await world.Open();
        Assert.Null(await Ask(world, world.ByStranger, "stranger"));
        await world.Db.Work("Close", work => work.Execute("UPDATE Session SET State = 'closed'"));
        Assert.Equal("session.not_open", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(world, 0, "late"))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Of_fifty_votes_of_one_person_at_once_one_counts(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var question = (await Ask(world, 0, "key"))!.Value;
        var votes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Upvote(world, question, world.ByTrainee(1)))));
        Assert.All(votes, v => Assert.Equal(1, v));
        Assert.Equal(1, (await List(world)).Single().Upvotes);
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM SessionEvent WHERE Kind = 'question_upvoted'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Fifty_people_voting_at_once_are_fifty_votes_and_no_event_says_who(Engine engine)
    {
        var people = engine == Engine.Sqlite ? 50 : 15;
        await using var world = await SessionWorld.Make(engine, people + 1);
        await world.Open();
        var question = (await Ask(world, people, "key"))!.Value;
        await Task.WhenAll(Enumerable.Range(0, people).Select(i => Task.Run(() => Upvote(world, question, world.ByTrainee(i)))));
        Assert.Equal(people, (await List(world)).Single().Upvotes);
        var room = RoomState.Of(await new SessionEventQueries(world.Db).After(world.Session, 0));
        Assert.Equal(people, room.Questions.Single().Votes);
        Assert.Equal(0, await world.Db.Read<long>("SELECT COUNT(*) FROM SessionEvent WHERE Kind = 'question_upvoted' AND ActorId IS NOT NULL"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nobody_votes_for_their_own_question_or_from_outside(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var question = (await Ask(world, 0, "key"))!.Value;
        Assert.Equal("question.own", (await Assert.ThrowsAsync<RuleBroken>(() => Upvote(world, question, world.ByTrainee(0)))).Code);
        Assert.Null(await Upvote(world, question, world.ByStranger));
        Assert.Null(await Upvote(world, Guid.Empty, world.ByTrainee(1)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_trainer_settles_questions_and_the_log_folds_to_the_same_list(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var (answered, parked, removed, reopened) = ((await Ask(world, 0, "key-a"))!.Value, (await Ask(world, 0, "key-p"))!.Value, (await Ask(world, 1, "key-r"))!.Value, (await Ask(world, 2, "key-o"))!.Value);
        Assert.False(await Settle(world, answered, QuestionAct.Answer, world.ByTrainee(0)));
        Assert.True(await Settle(world, answered, QuestionAct.Answer, world.ByCoTrainer, "No: the employer pays."));
        Assert.True(await Settle(world, parked, QuestionAct.Park, world.ByTrainer));
        Assert.True(await Settle(world, removed, QuestionAct.Remove, world.ByTrainer));
        Assert.True(await Settle(world, reopened, QuestionAct.Park, world.ByTrainer));
        Assert.True(await Settle(world, reopened, QuestionAct.Reopen, world.ByTrainer));
        Assert.Equal("question.removed", (await Assert.ThrowsAsync<RuleBroken>(() => Settle(world, removed, QuestionAct.Reopen, world.ByTrainer))).Code);

        var list = await List(world);
        Assert.Equal([(reopened, "asked"), (parked, "parked"), (answered, "answered")], list.Select(q => (q.Id, q.State)));
        Assert.Equal("No: the employer pays.", list[2].Answer);
        var room = RoomState.Of(await new SessionEventQueries(world.Db).After(world.Session, 0));
        Assert.Equal(list.Select(q => (q.Id, q.State, q.Answer)).OrderBy(q => q.Id), room.Questions.Select(q => (q.Question, q.State, q.Answer)).OrderBy(q => q.Question));
        Assert.Equal(5, await world.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'SettleQuestion'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Hands_stand_in_the_order_they_were_raised_and_raising_again_keeps_the_place(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var (raise, lower, queries) = (new RaiseHand(world.Db, world.Log, world.Clock), new LowerHand(world.Db, world.Log, world.Clock), new QuestionQueries(world.Db));
        foreach (var place in (int[])[2, 0, 1, 2])
        {
            Assert.True(await raise.Run(world.Session, world.ByTrainee(place)));
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        async Task<IEnumerable<Guid>> Up() => (await queries.Hands(world.Session)).Select(h => h.PersonId);
        Assert.Equal([world.Trainees[2], world.Trainees[0], world.Trainees[1]], await Up());
        Assert.False(await lower.Run(world.Session, world.Trainees[2], world.ByTrainee(0)));
        Assert.True(await lower.Run(world.Session, world.Trainees[2], world.ByTrainee(2)));
        Assert.True(await lower.Run(world.Session, world.Trainees[0], world.ByCoTrainer));
        Assert.Equal([world.Trainees[1]], await Up());
        Assert.False(await lower.All(world.Session, world.ByTrainee(1)));
        Assert.True(await lower.All(world.Session, world.ByTrainer));
        Assert.Empty(await Up());
        Assert.False(await raise.Run(world.Session, world.ByStranger));
        Assert.Equal(3, await world.Db.Read<long>("SELECT COUNT(*) FROM SessionEvent WHERE Kind = 'hand_raised' AND Audience = 'trainers'"));
    }

    private static Task<Guid?> Ask(SessionWorld world, int place, string key) => Ask(world, world.ByTrainee(place), key);

    private static Task<Guid?> Ask(SessionWorld world, Scope by, string key) => new AskQuestion(world.Db, world.Log, world.Clock).Run(world.Session, Why, key, by);

    private static Task<int?> Upvote(SessionWorld world, Guid question, Scope by) => new UpvoteQuestion(world.Db, world.Log, world.Clock).Run(world.Session, question, by);

    private static Task<bool> Settle(SessionWorld world, Guid question, QuestionAct act, Scope by, string? answer = null) =>
        new SettleQuestion(world.Db, world.Log, world.Clock).Run(world.Session, question, act, answer, by);

    private static Task<IReadOnlyList<AskedQuestion>> List(SessionWorld world) => new QuestionQueries(world.Db).List(world.Session, world.Trainer);
}
