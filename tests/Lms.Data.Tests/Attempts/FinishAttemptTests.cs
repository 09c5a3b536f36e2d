using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Rules;
using Lms.Data.Attempts;
using Lms.Testing;

namespace Lms.Data.Tests.Attempts;

public sealed class FinishAttemptTests
{
    // One point of seven, in basis points rounded down.
    private const int OneOfSeven = 1428;

    [Theory, Sqlite, SqlServer]
    public async Task Submit_carries_every_answer_and_gives_the_marked_result(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        await desk.Choose(attempt, "a", seq: 1); // wrong, and replaced by the full set
        var result = await desk.Submit.Run(attempt, desk.Cohort.People[0], AttemptDesk.Right("A"));
        Assert.Equal(10_000, result!.ShareBasisPoints);
        var row = (await desk.Taken(attempt)).Row;
        Assert.Equal((AttemptRow.Submitted, 700, 700), (row.State, row.PointsHundredths, row.MaxPointsHundredths));
        Assert.Equal(1, await desk.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'result'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Submitting_again_with_other_answers_returns_the_first_result(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        var first = await desk.Submit.Run(attempt, desk.Cohort.People[0], []);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(first, await desk.Submit.Run(attempt, desk.Cohort.People[0], AttemptDesk.Right("A")));
        Assert.Equal(0, first!.ShareBasisPoints);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Eight_submits_at_once_finish_it_once(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.Submit.Run(attempt, desk.Cohort.People[0], AttemptDesk.Right("A")))));
        Assert.Single(results.Distinct());
        Assert.Equal(3, await desk.Steps(attempt)); // started, submitted, marked
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_answer_acknowledged_while_the_submit_runs_is_counted(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine, people: 20);
        for (var place = 0; place < 20; place += 2)
        {
            var attempt = await desk.Started(place);
            var save = Task.Run(() => Acknowledged(desk.Choose(attempt, "b", seq: 1, place: place)));
            var result = await desk.Submit.Run(attempt, desk.Cohort.People[place], []);
            Assert.Equal(await save ? OneOfSeven : 0, result!.ShareBasisPoints);
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_sweep_closes_what_is_overdue_with_the_answers_acknowledged_by_then(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine, people: 3);
        var attempt = await desk.Started();
        await desk.Choose(attempt, "b", seq: 1);
        desk.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(0, await desk.Overdue.Run()); // still within the grace
        var later = await desk.Started(2);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await desk.Overdue.Run());
        Assert.Equal(0, await desk.Overdue.Run());
        var taken = await desk.Taken(attempt);
        Assert.Equal((AttemptRow.Closed, AttemptDesk.Begin.AddMinutes(30), OneOfSeven), (taken.Row.State, taken.Row.FinishedAt!.Value, taken.Row.ShareBasisPoints));
        Assert.Equal(AttemptRow.InProgress, (await desk.Taken(later, 2)).Row.State);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_submit_after_the_grace_is_closed_with_what_was_acknowledged_in_time(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        await desk.Choose(attempt, "b", seq: 1);
        desk.Clock.Advance(TimeSpan.FromMinutes(40));
        var result = await desk.Submit.Run(attempt, desk.Cohort.People[0], AttemptDesk.Right("A"));
        Assert.Equal((true, OneOfSeven), (result!.WasOverdue, result.ShareBasisPoints));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Passing_the_test_after_completes_the_module_in_the_same_transaction(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        await desk.Cohort.ReadLessons(desk.Db, 0, AttemptDesk.Begin);
        var failed = await desk.Started(0, QuizKind.Post);
        await desk.Submit.Run(failed, desk.Cohort.People[0], []);
        Assert.Equal("active", await desk.Db.Read<string>("SELECT State FROM Enrolment"));
        var passed = await desk.Started(0, QuizKind.Post);
        await desk.Submit.Run(passed, desk.Cohort.People[0], AttemptDesk.Right("B"));
        Assert.Equal("completed", await desk.Db.Read<string>("SELECT State FROM Enrolment"));
        Assert.Equal(1, await desk.Db.Read<long>("SELECT COUNT(*) FROM Certificate"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_key_is_shown_after_the_test_after_once_it_is_settled_and_never_after_the_test_before(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var queries = new AttemptQueries(desk.Db, desk.Clock);
        var before = await desk.Started();
        Assert.Null(await queries.FindReview(before, desk.Cohort.People[0]));
        await desk.Submit.Run(before, desk.Cohort.People[0], []);
        await desk.Cohort.ReadLessons(desk.Db, 0, AttemptDesk.Begin);
        var after = await desk.Started(0, QuizKind.Post);
        await desk.Submit.Run(after, desk.Cohort.People[0], []);
        Assert.False((await queries.FindReview(before, desk.Cohort.People[0]))!.ShowsKey);
        Assert.False((await queries.FindReview(after, desk.Cohort.People[0]))!.ShowsKey);
        await desk.Submit.Run(await desk.Started(0, QuizKind.Post), desk.Cohort.People[0], AttemptDesk.Right("B"));
        var review = await queries.FindReview(after, desk.Cohort.People[0]);
        Assert.True(review!.ShowsKey);
        Assert.Equal(("Lesson 1", "General principles"), (review.Lessons["1.1"], review.Sources["ILO-GP"]));
        Assert.False((await queries.FindReview(before, desk.Cohort.People[0]))!.ShowsKey);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Another_device_goes_on_where_the_first_one_stopped(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var attempt = await desk.Started();
        await desk.Choose(attempt, "b", seq: 5);
        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(attempt, await desk.Started());
        var taken = await desk.Taken(attempt);
        Assert.Equal((6, AttemptState.InProgress), (taken.Attempt.NextClientSeq, taken.Attempt.State));
        Assert.Equal(new ChoiceResponse("b"), taken.Attempt.Answers["TST-A01"].Response);
    }

    private static async Task<bool> Acknowledged(Task<SavedAnswer?> save)
    {
        try
        {
            return await save is not null;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }
}
