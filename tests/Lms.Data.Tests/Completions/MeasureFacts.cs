using Lms.Assessments.Completions;
using Lms.Data.Completions;
using Lms.Testing;

namespace Lms.Data.Tests.Completions;

public sealed class MeasureFacts
{
    [Theory, Sqlite, SqlServer]
    public async Task The_last_thing_the_rule_asks_for_completes_whichever_it_is(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, [
            new(Measure.Lessons, 10_000), Requirement.AtLevel(Measure.CaseStudy, 3), Requirement.Whole(Measure.ActionPlan), Requirement.Whole(Measure.Coaching), Requirement.Whole(Measure.FollowUp)]);
        var work = await desk.Assign("case_study");
        await desk.ReadAll();
        Assert.Equal([Measure.CaseStudy, Measure.ActionPlan, Measure.Coaching, Measure.FollowUp], await desk.Lacks());

        await desk.Plan("running");
        Assert.Equal([Measure.CaseStudy, Measure.Coaching, Measure.FollowUp], await desk.Lacks());
        await desk.Mark(work, 300, [desk.Enrolment]);
        Assert.Equal([Measure.Coaching, Measure.FollowUp], await desk.Lacks());
        await desk.ClosePlan();
        await desk.FollowUp("open");
        Assert.Equal([Measure.FollowUp], await desk.Lacks());
        Assert.Equal("active", await desk.State());
        await desk.AnswerFollowUp();
        Assert.Equal("completed", await desk.State());
        Assert.Equal("ERP-2", await desk.World.Db.Read<string>("SELECT RuleVersion FROM Certificate"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_lowest_level_of_the_kind_counts_and_work_without_a_mark_counts_as_none(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, [Requirement.AtLevel(Measure.CaseStudy, 2)]);
        var (first, second) = (await desk.Assign("case_study"), await desk.Assign("case_study"));
        await desk.Assign("case_study", "draft");
        await desk.Assign("portfolio");
        await desk.Mark(first, 400, [desk.Enrolment]);
        Assert.Equal((0, 200, 400), await desk.Figure());
        await desk.Mark(second, 175, [desk.Enrolment]);
        Assert.Equal((175, 200, 400), await desk.Figure());
        await desk.Regrade(second, 200);
        Assert.Equal("completed", await desk.State());
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_groups_work_counts_for_each_member_and_for_nobody_else(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, [Requirement.AtLevel(Measure.GroupWork, 3)], people: 3);
        var work = await desk.Assign("group_work");
        await desk.Mark(work, 325, [desk.People[0], desk.People[1]]);
        var everybody = await desk.World.Db.MeasureCohort(desk.World.Cohort, CompletionWorld.Start);
        Assert.Equal([325, 325, 0], desk.People.Select(p => Progress.Of(everybody.Single(m => m.EnrolmentId == p).Facts).Measures[Measure.GroupWork].Have));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_cohort_is_counted_as_each_of_its_people_is(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, [new(Measure.Lessons, 10_000), Requirement.AtLevel(Measure.CaseStudy, 3)], people: 3);
        await desk.Mark(await desk.Assign("case_study"), 250, [desk.People[1]]);
        await desk.ReadAll();
        var rule = await desk.World.Db.ReadRule(desk.Rule);
        foreach (var person in await desk.World.Db.MeasureCohort(desk.World.Cohort, CompletionWorld.Start))
        {
            Assert.Equal(await desk.World.Db.Measure(person.EnrolmentId, rule, CompletionWorld.Start), person.Facts);
            Assert.Equal(desk.Rule, person.RuleId);
        }
    }
}
