using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Data.Marks;
using Lms.Data.Rubrics;
using Lms.Testing;

namespace Lms.Data.Tests.Marks;

public sealed class GiveMarksTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_sheet_is_saved_as_it_is_filled_in_and_an_older_one_never_overwrites_it(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test);
        Assert.Equal(1, await world.Open(world.Trainer));
        Assert.True((await world.Save(world.Trainer, 2, 3, 2))!.IsNewest);
        Assert.False((await world.Save(world.Trainer, 1, 1))!.IsNewest);
        Assert.True((await world.Save(world.Trainer, 2, 3, 2))!.IsNewest);
        var sheet = (await world.Queries.Find(world.Work, world.Trainer))!.Own!.Sheet;
        Assert.Equal(MarkWorld.Levels(3, 2), sheet.Marks);
        Assert.Equal("mark.level_missing", await Code(() => world.Deed(world.Trainer)));
        Assert.Equal("mark.not_opened", await Code(() => world.Save(world.First, 1, 3, 2, 1)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Marks_given_twice_are_given_once_and_both_people_are_told(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test);
        Assert.Equal(GivenMarks.Marked, await world.Give(world.Trainer, 3, 3, 2));
        Assert.Equal(GivenMarks.Marked, await world.Deed(world.Trainer));
        var submission = await world.Submission();
        Assert.Equal((SubmissionState.Marked, 267, 3), (submission.State, submission.Grade!.LevelHundredths, submission.StepCount));
        Assert.Equal(["work_marked", "work_marked"], await world.Mails());
        Assert.NotNull((await test.Db.FindRubric(world.Rubric))!.UsedAt);
        Assert.Equal("mark.given", await Code(() => world.Save(world.Trainer, 9, 4, 4, 4)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_who_give_at_the_same_moment_are_the_first_and_the_second(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test, markers: 2);
        foreach (var marker in new[] { world.First, world.Second })
        {
            await world.Open(marker);
            await world.Save(marker, 1, 3, 3, marker == world.First ? 3 : 2);
        }

        var given = await Task.WhenAll(world.Deed(world.First), world.Deed(world.Second));
        Assert.Equal([GivenMarks.Marked, GivenMarks.Awaited], given.Select(g => g!.Value).Order());
        var submission = await world.Submission();
        Assert.Equal((284, 2), (submission.Grade!.LevelHundredths, submission.Marked!.By.Count));
        Assert.Equal([300, 300, 250], submission.Results.Select(r => r.LevelHundredths));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_who_give_one_place_at_the_same_moment_make_one_mark(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test);
        await world.Open(world.First);
        await world.Save(world.First, 1, 1, 1, 1);
        world.Clock.Advance(TimeSpan.FromHours(25));
        await world.Open(world.Second);
        await world.Save(world.Second, 1, 4, 4, 4);
        Assert.Equal("mark.taken", await Code(() => world.Save(world.First, 2, 2, 2, 2)));
        var outcomes = await Task.WhenAll(Try(() => world.Deed(world.First)), Try(() => world.Deed(world.Second)));
        Assert.Single(outcomes, o => o == "Marked");
        Assert.Single((await world.Submission()).Marked!.By);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_mark_for_a_hand_in_that_no_longer_counts_is_refused(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test, markers: 2);
        await world.Open(world.First);
        await world.Save(world.First, 1, 3, 3, 3);
        await world.Open(world.Second);
        await world.Save(world.Second, 1, 2, 2, 2);
        Assert.True(await new ReturnWork(test.Db, world.Clock).Run(world.Work, 1, world.Second));
        Assert.True(await new ReturnWork(test.Db, world.Clock).Run(world.Work, 1, world.Second));
        Assert.Equal("mark.moved_on", await Code(() => world.Deed(world.First)));
        await world.HandIn(world.Work, "With the receipts.");
        Assert.Equal("mark.moved_on", await Code(() => world.Deed(world.First)));
        Assert.Equal("mark.moved_on", await Code(() => world.Save(world.First, 2, 4, 4, 4)));
        Assert.Equal((SubmissionState.HandedIn, 2), ((await world.Submission()).State, (await world.Submission()).Round));
        Assert.Equal(["work_returned", "work_returned"], await world.Mails());
        Assert.Equal(2, await world.Open(world.First));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_comes_late_loses_points_and_keeps_its_level(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await MarkWorld.Make(test);
        world.Clock.Advance(TimeSpan.FromDays(4) + TimeSpan.FromHours(1));
        var late = await world.HandedIn("CD34", 7);
        await new OpenSheet(test.Db, world.Clock).Run(late, world.Trainer);
        await new SaveSheet(test.Db, world.Clock).Run(late, 1, 1, MarkWorld.Levels(4, 4, 4), MarkWorld.Words, world.Trainer);
        await new GiveMarks(test.Db, world.Completion(), world.Clock).Run(late, 1, world.Trainer);
        var grade = (await Lms.Data.Submissions.SubmissionStore.FindSubmission(test.Db, late))!.Submission.Grade!;
        Assert.Equal((400, 1080, 1200), (grade.LevelHundredths, grade.PointsHundredths, grade.MaxPointsHundredths));
    }

    private static async Task<string> Code<T>(Func<Task<T>> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;

    private static async Task<string> Try(Func<Task<GivenMarks?>> act)
    {
        try
        {
            return (await act())!.Value.ToString();
        }
        catch (RuleBroken refusal)
        {
            return refusal.Code;
        }
    }
}
