using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Data.Marks;
using Lms.Testing;

namespace Lms.Data.Tests.Marks;

public sealed class MarkingTests
{
    [Theory, Sqlite, SqlServer]
    public async Task The_queue_has_what_one_may_mark_and_says_who_is_on_it(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var newer = await world.HandedIn("CD34", 7);
        Assert.Equal([world.Work, newer], (await world.Queries.Queue(world.Trainer)).Select(w => w.SubmissionId));
        Assert.Equal([QueueState.Free, QueueState.Free], (await world.Queries.Queue(world.First)).Select(w => w.Standing));
        Assert.Equal(0, await world.Queries.Count(world.Person(7)));
        Assert.Empty(await world.Queries.Queue(world.Person(0)));
        await world.Open(world.First);
        var seen = (await world.Queries.Queue(world.Second))[0];
        Assert.Equal((QueueState.Taken, "Person 3", "Person 0, Person 1"), (seen.Standing, seen.OnIt, seen.Names));
        Assert.Equal(QueueState.Mine, (await world.Queries.Queue(world.First))[0].Standing);
        Assert.Equal("mark.taken", (await Assert.ThrowsAsync<RuleBroken>(() => world.Open(world.Second))).Code);
        Assert.Equal(newer, (await world.Queries.Next(world.Work, world.Assignment, world.Second))!.SubmissionId);
        Assert.True(await new OpenSheet(test.Db, world.Clock).Leave(world.Work, world.First));
        Assert.Equal(1, await world.Open(world.Second));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Where_marking_is_independent_neither_trainer_nor_mentor_marks_and_blind_work_has_no_names(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test, independent: true, blind: true);
        Assert.Empty(await world.Queries.Queue(world.Trainer));
        Assert.Equal("mark.own_trainee", (await Assert.ThrowsAsync<RuleBroken>(() => world.Open(world.Trainer))).Code);
        Assert.Empty(await world.Queries.Queue(world.Person(6)));
        Assert.Equal("mark.own_trainee", (await Assert.ThrowsAsync<RuleBroken>(() => world.Give(world.Person(6), 1, 1, 1))).Code);
        Assert.Null((await world.Queries.Queue(world.First)).Single().Names);
        Assert.Equal(GivenMarks.Marked, await world.Give(world.First, 3, 3, 3));
        Assert.Null(await world.Open(world.Person(0)));
        Assert.Null(await world.Open(world.Person(7)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Marks_too_far_apart_wait_until_they_are_settled(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test, markers: 2);
        var settle = new SettleMarks(test.Db, world.Completion(), world.Clock);
        Assert.Equal(GivenMarks.Awaited, await world.Give(world.First, 1, 2, 3));
        Assert.Equal(QueueState.Given, (await world.Queries.Queue(world.First)).Single().Standing);
        Assert.Equal("mark.moved_on", (await Assert.ThrowsAsync<RuleBroken>(() => settle.Run(world.Work, 1, MarkWorld.Levels(2, 2, 3), MarkWorld.Words, world.First))).Code);
        Assert.Equal(GivenMarks.Differ, await world.Give(world.Second, 4, 4, 3));
        Assert.Equal(QueueState.Differs, (await world.Queries.Queue(world.First)).Single().Standing);
        Assert.Equal("mark.not_between", (await Assert.ThrowsAsync<RuleBroken>(() => settle.Run(world.Work, 1, MarkWorld.Levels(3, 3, 2), MarkWorld.Words, world.First))).Code);
        Assert.True(await settle.Run(world.Work, 1, MarkWorld.Levels(3, 3, 3), MarkWorld.Words, world.First));
        Assert.True(await settle.Run(world.Work, 1, MarkWorld.Levels(4, 4, 3), MarkWorld.Words, world.Second));
        var marked = (await world.Submission()).Marked!;
        Assert.Equal((true, 300, world.First.PersonId), (marked.Reconciled, marked.LevelHundredths, marked.By[^1]));
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_appeal_is_answered_by_another_marker_and_the_answer_is_in_the_log(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test);
        var (appeal, answer) = (new AppealMark(test.Db, world.Clock), new AnswerAppeal(test.Db, world.Completion(), world.Clock));
        await world.Give(world.First, 2, 2, 2);
        Assert.False(await appeal.Run(world.Work, "Look again", world.Person(7)));
        Assert.True(await appeal.Run(world.Work, "The law is on page 2.", world.Person(1)));
        Assert.Equal(QueueState.Appealed, (await world.Queries.Queue(world.Second)).Single().Standing);
        Assert.Equal("appeal.own_mark", (await Assert.ThrowsAsync<RuleBroken>(() => answer.Run(world.Work, null, "No", world.First))).Code);
        Assert.Equal("appeal.nothing_changed", (await Assert.ThrowsAsync<RuleBroken>(() => answer.Run(world.Work, (MarkWorld.Levels(2, 2, 2), MarkWorld.Words), "Same", world.Second))).Code);
        Assert.True(await answer.Run(world.Work, (MarkWorld.Levels(2, 3, 2), MarkWorld.Words), "Page 2 names the law.", world.Second));
        var submission = await world.Submission();
        Assert.Equal((SubmissionState.Marked, 233, true), (submission.State, submission.Grade!.LevelHundredths, submission.Answer!.Upheld));
        Assert.Equal(["appeal_answered", "appeal_answered", "work_marked", "work_marked"], await world.Mails());
        Assert.Equal("submission.no_appeal", (await Assert.ThrowsAsync<RuleBroken>(() => answer.Run(world.Work, null, "Again", world.Second))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_mark_is_changed_with_a_reason_and_appealed_for_two_weeks_only(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test);
        var change = new ChangeMark(test.Db, world.Completion(), world.Clock);
        await world.Give(world.First, 2, 2, 2);
        Assert.Equal("submission.reason", (await Assert.ThrowsAsync<RuleBroken>(() => change.Run(world.Work, MarkWorld.Levels(3, 2, 2), MarkWorld.Words, " ", world.Trainer))).Code);
        Assert.True(await change.Run(world.Work, MarkWorld.Levels(3, 2, 2), MarkWorld.Words, "I had overlooked page 2.", world.Trainer));
        Assert.True(await change.Run(world.Work, MarkWorld.Levels(3, 2, 2), MarkWorld.Words, "I had overlooked page 2.", world.Trainer));
        Assert.Single((await world.Submission()).Regrades);
        world.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal("appeal.too_late", (await Assert.ThrowsAsync<RuleBroken>(() => new AppealMark(test.Db, world.Clock).Run(world.Work, "Too late", world.Person(0)))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_bank_has_the_most_used_sentence_first_and_each_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test);
        var (bank, me) = (new KeepComment(test.Db, world.Clock), world.Trainer.PersonId);
        var first = await bank.Add(me, "seen", null, "You named who paid.");
        var second = await bank.Add(me, MarkComment.OnCriterion, "Facts", " Add the receipt. ");
        Assert.Equal(first, await bank.Add(me, "seen", null, "You named who paid."));
        await bank.Use(me, second);
        Assert.Equal([(second, 1, "Facts"), (first, 0, "")], (await new CommentQueries(test.Db).Of(me)).Select(c => (c.Id, c.Uses, c.Criterion)));
        Assert.False(await bank.Remove(world.First.PersonId, first));
        Assert.True(await bank.Change(me, first, "You named all who paid."));
        Assert.True(await bank.Remove(me, second));
        Assert.Equal("You named all who paid.", (await new CommentQueries(test.Db).Of(me)).Single().Text);
    }
}
