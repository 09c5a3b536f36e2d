using Lms.Assessments.Quizzes;
using Lms.Assessments.Rules;
using Lms.Testing;

namespace Lms.Data.Tests.Attempts;

public sealed class StartAttemptTests
{
    [Theory, Sqlite, SqlServer]
    public async Task The_lottery_decides_the_form_before_and_the_other_comes_after(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine, people: 2);
        var first = await desk.Taken(await desk.Started(0), 0);
        var second = await desk.Taken(await desk.Started(1), 1);
        await desk.Cohort.ReadLessons(desk.Db, 0, AttemptDesk.Begin);
        var after = await desk.Taken(await desk.Started(0, QuizKind.Post), 0);
        Assert.Equal((TestForm.A, TestForm.B, TestForm.B), (first.Attempt.Rules.Form, second.Attempt.Rules.Form, after.Attempt.Rules.Form));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Pressing_start_ten_times_at_once_is_one_attempt(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => desk.Started())));
        Assert.Single(ids.Distinct());
        Assert.Equal(1, await desk.Steps(ids[0]));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_deadline_is_the_persons_own(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        desk.Clock.Advance(TimeSpan.FromHours(3));
        var row = (await desk.Taken(await desk.Started())).Row;
        Assert.Equal(AttemptDesk.Begin.AddHours(3).AddMinutes(30), row.DeadlineAt);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_test_after_waits_for_the_lessons_and_the_test_before_ends_with_them(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        await Refused("attempt.lessons_unread", desk.Started(0, QuizKind.Post));
        await desk.Cohort.ReadLessons(desk.Db, 0, AttemptDesk.Begin);
        await Refused("attempt.lessons_begun", desk.Started());
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_test_before_is_taken_once(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine);
        await desk.Submit.Run(await desk.Started(), desk.Cohort.People[0], []);
        await Refused("attempt.none_left", desk.Started());
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_test_after_can_be_repeated_three_times_and_not_once_it_is_passed(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine, people: 3);
        await desk.Cohort.ReadLessons(desk.Db, 0, AttemptDesk.Begin);
        await desk.Cohort.ReadLessons(desk.Db, 2, AttemptDesk.Begin);
        foreach (var number in Enumerable.Range(1, 3))
        {
            var attempt = await desk.Started(0, QuizKind.Post);
            Assert.Equal(number, (await desk.Taken(attempt)).Row.Number);
            await desk.Submit.Run(attempt, desk.Cohort.People[0], []);
        }

        await Refused("attempt.none_left", desk.Started(0, QuizKind.Post));
        await desk.Submit.Run(await desk.Started(2, QuizKind.Post), desk.Cohort.People[2], AttemptDesk.Right("B"));
        await Refused("attempt.already_passed", desk.Started(2, QuizKind.Post));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Somebody_elses_enrolment_does_not_exist(Engine engine)
    {
        await using var desk = await AttemptDesk.Open(engine, people: 2);
        Assert.Null(await desk.Start.Run(desk.Cohort.Enrolments[0], desk.Cohort.People[1], QuizKind.Pre));
    }

    private static async Task Refused(string code, Task<Guid> start) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleBroken>(() => start)).Code);
}
