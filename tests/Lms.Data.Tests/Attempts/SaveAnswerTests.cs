using Lms.Assessments.Items;
using Lms.Assessments.Rules;
using Lms.Data.Attempts;
using Lms.Testing;

namespace Lms.Data.Tests.Attempts;

public sealed class SaveAnswerTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_saved_answer_is_there_with_the_servers_time(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        desk.Clock.Advance(TimeSpan.FromSeconds(5));
        var receipt = await desk.Choose(attempt, "b", seq: 1);
        Assert.Equal(new SavedAnswer(AttemptDesk.Begin.AddSeconds(5), 1, IsNewest: true), receipt);
        Assert.Equal(new ChoiceResponse("b"), (await desk.Taken(attempt)).Attempt.Answers["TST-A01"].Response);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Saving_the_same_answer_twice_adds_no_step_and_gives_the_first_receipt(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        var first = await desk.Choose(attempt, "b", seq: 1);
        desk.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(first, await desk.Choose(attempt, "b", seq: 1));
        Assert.Equal(2, await desk.Steps(attempt));
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_older_retry_never_overwrites_a_newer_answer(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        var newer = await desk.Choose(attempt, "a", seq: 7);
        var older = await desk.Choose(attempt, "b", seq: 6);
        Assert.Equal(newer! with { IsNewest = false }, older);
        Assert.Equal(new ChoiceResponse("a"), (await desk.Taken(attempt)).Attempt.Answers["TST-A01"].Response);
    }

    [Theory, Sqlite, SqlServer]
    public async Task On_a_tie_between_two_devices_the_second_is_told_that_another_answer_stands(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        await desk.Choose(attempt, "a", seq: 3, key: "phone-0001");
        Assert.False((await desk.Choose(attempt, "b", seq: 3, key: "desk-00001"))!.IsNewest);
        Assert.True((await desk.Choose(attempt, "b", seq: 4, key: "desk-00002"))!.IsNewest);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_key_names_one_request_only(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        await desk.Choose(attempt, "a", seq: 1, key: "the-same-key");
        await Refused("response.key_reused", desk.Choose(attempt, "b", seq: 2, key: "the-same-key"));
        Assert.Equal(2, await desk.Steps(attempt));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nothing_is_saved_after_the_submit_but_a_retry_of_what_is_known_is_acknowledged(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        var known = await desk.Choose(attempt, "a", seq: 1);
        await desk.Submit.Run(attempt, desk.Cohort.People[0], []);
        await Refused("attempt.already_finished", desk.Choose(attempt, "b", seq: 2));
        Assert.Equal(known, await desk.Choose(attempt, "a", seq: 1));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_deadline_has_a_grace_and_then_it_is_over(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        desk.Clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(60));
        Assert.NotNull(await desk.Choose(attempt, "a", seq: 1));
        desk.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Refused("attempt.deadline_passed", desk.Choose(attempt, "b", seq: 2));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Another_persons_attempt_does_not_exist(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine, people: 3);
        var attempt = await desk.Started();
        Assert.Null(await desk.Choose(attempt, "a", seq: 1, place: 2));
        Assert.Null(await desk.Choose(desk.Db.NewId(), "a", seq: 1));
        Assert.Equal(1, await desk.Steps(attempt));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_does_not_fit_the_item_is_refused(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        await Refused("response.malformed", desk.Choose(attempt, "z", seq: 1));
        await Refused("response.malformed", desk.Choose(attempt, "a", seq: 0));
        await Refused("response.unknown_item", desk.Save.Run(attempt, desk.Cohort.People[0], new GivenText("TST-B01", 1, """{"choice":"a"}"""), "some-key-1"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Answers_arriving_in_any_order_fold_to_the_newest(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        long[] order = [4, 1, 9, 3, 9, 2];
        foreach (var seq in order)
        {
            await desk.Choose(attempt, seq % 2 == 0 ? "a" : "b", seq);
        }

        var answer = (await desk.Taken(attempt)).Attempt.Answers["TST-A01"];
        Assert.Equal((9, new ChoiceResponse("b")), (answer.ClientSeq, answer.Response));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_hundred_people_saving_at_once_lose_nothing(Engine engine)
    {
        const int people = 200;
        await using var desk = await AttemptDesk.Open(engine, people);
        var attempts = await Task.WhenAll(Enumerable.Range(0, people).Select(place => Task.Run(() => desk.Started(place))));
        var saves = await Task.WhenAll(Enumerable.Range(0, people).SelectMany(place => Enumerable.Range(1, 3).Select(seq =>
            Task.Run(() => desk.Choose(attempts[place], seq == 2 ? "a" : "b", seq, place: place)))));
        Assert.All(saves, Assert.NotNull);
        for (var place = 0; place < people; place++)
        {
            var answer = (await desk.Taken(attempts[place], place)).Attempt.Answers.Values.Single();
            Assert.Equal((3, new ChoiceResponse("b")), (answer.ClientSeq, answer.Response));
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task Twelve_answers_of_one_attempt_at_once_each_get_a_number(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        var given = AttemptDesk.Right("A").Take(6).SelectMany(r => new[] { r, r with { ClientSeq = 500 } });
        await Task.WhenAll(given.Select((g, n) => Task.Run(() => desk.Save.Run(attempt, desk.Cohort.People[0], g, $"key-number-{n}"))));
        var numbers = await desk.Db.List<int>("SELECT Seq FROM AttemptStep WHERE AttemptId = @attempt ORDER BY Seq", new { attempt });
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        Assert.All((await desk.Taken(attempt)).Attempt.Answers.Values, a => Assert.Equal(500, a.ClientSeq));
    }

    private static async Task Refused(string code, Task<SavedAnswer?> save) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleBroken>(() => save)).Code);
}
