using Lms.Assessments.Completions;
using Lms.Assessments.Rules;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.Completions;

public sealed class MoveToRuleFacts
{
    private static readonly Requirement[] Strict = [new(Measure.Lessons, 10_000), Requirement.Whole(Measure.ActionPlan)];

    [Theory, Sqlite, SqlServer]
    public async Task Picked_people_move_and_whoever_has_it_all_completes_at_once_under_the_new_version(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, Strict, people: 3);
        await desk.ReadAll();
        var easy = await Publish(desk, [new(Measure.Lessons, 10_000)]);
        var preview = await new MoveQueries(desk.World.Db).Preview(desk.World.Cohort, easy, [desk.People[0], desk.People[1]], desk.Everything, CompletionWorld.Start);
        Assert.Equal([(desk.People[0], true), (desk.People[1], false)], preview!.Select(p => (p.Person.EnrolmentId, p.Completes)));
        Assert.Equal("active", await desk.State());

        Assert.Equal((2, 1), await Mover(desk).Run(desk.World.Cohort, easy, [desk.People[0], desk.People[1]], "The pilot ends early", desk.Everything));
        Assert.Equal("completed", await desk.State());
        Assert.Equal(["ERP-3"], await desk.World.Db.List<string>("SELECT RuleVersion FROM Fact WHERE Kind = 'completion'"));
        Assert.Equal(["ERP-3"], await desk.World.Db.List<string>("SELECT RuleVersion FROM Certificate"));
        Assert.Equal(["The pilot ends early", "The pilot ends early"], await desk.World.Db.List<string>("SELECT Reason FROM EnrolmentRule"));
        Assert.Equal(2, await desk.World.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'MoveToRule' AND SubjectKind = 'Enrolment'"));
        Assert.Equal([easy, easy, desk.Rule], (await desk.World.Db.MeasureCohort(desk.World.Cohort, CompletionWorld.Start)).OrderBy(m => desk.People.ToList().IndexOf(m.EnrolmentId)).Select(m => m.RuleId));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_whole_cohort_moves_with_those_who_join_later_and_leaves_who_completed_as_they_were(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, [new(Measure.Lessons, 10_000)], people: 2);
        await desk.ReadAll();
        Assert.Equal("completed", await desk.State());
        var strict = await Publish(desk, Strict);
        Assert.Equal((1, 0), await Mover(desk).Run(desk.World.Cohort, strict, null, "A new agreement", desk.Everything));
        var held = (await desk.World.Db.MeasureCohort(desk.World.Cohort, CompletionWorld.Start)).ToDictionary(m => m.EnrolmentId, m => m.RuleId);
        Assert.Equal((desk.Rule, strict), (held[desk.People[0]], held[desk.People[1]]));
        Assert.Equal(strict, await new MoveQueries(desk.World.Db).OfCohort(desk.World.Cohort));

        var broken = await Assert.ThrowsAsync<RuleBroken>(() => Mover(desk).Run(desk.World.Cohort, strict, null, "Once more", desk.Everything));
        Assert.Equal("rule.nobody", broken.Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Without_a_reason_or_a_right_nobody_is_moved(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, Strict);
        var easy = await Publish(desk, [new(Measure.Lessons, 10_000)]);
        Assert.Equal("rule.reason", (await Assert.ThrowsAsync<RuleBroken>(() => Mover(desk).Run(desk.World.Cohort, easy, null, " ", desk.Everything))).Code);
        var stranger = new Scope(desk.World.Db.NewId(), Everything: false);
        Assert.Null(await Mover(desk).Run(desk.World.Cohort, easy, null, "Because", stranger));
        Assert.Null(await Mover(desk).Run(desk.World.Cohort, desk.World.Db.NewId(), null, "Because", desk.Everything));
        Assert.Equal(0, await desk.World.Db.Read<long>("SELECT COUNT(*) FROM EnrolmentRule"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_published_version_is_in_force_and_moves_nobody(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, Strict, people: 2);
        await desk.ReadAll();
        var rules = new RuleQueries(desk.World.Db);
        var preview = await rules.Preview((await rules.Find("ERP"))!.ModuleId, CompletionRule.Of(3, [new(Measure.Lessons, 10_000), Requirement.AtLevel(Measure.CaseStudy, 2)]), CompletionWorld.Start);
        Assert.Equal((2, 0), (preview.People, preview.Complete));
        Assert.Equal([("lessons", 1), ("case_study", 2)], preview.Lacking);
        Assert.Equal([("case_study", 1)], preview.CohortsWithout);

        var made = await Publish(desk, [new(Measure.Lessons, 10_000)]);
        var found = (await rules.Find("ERP"))!;
        Assert.Equal((made, 3, "Because"), (found.InForce.Id, found.InForce.Number, found.InForce.Reason));
        Assert.Equal(desk.Rule, await new MoveQueries(desk.World.Db).OfCohort(desk.World.Cohort));
        Assert.Equal("rule.same", (await Assert.ThrowsAsync<RuleBroken>(() => Publish(desk, [new(Measure.Lessons, 10_000)]))).Code);
    }

    private static MoveToRule Mover(PracticeDesk desk) => new(desk.World.Db, desk.World.Evaluate, desk.World.Clock);

    private static async Task<Guid> Publish(PracticeDesk desk, IReadOnlyList<Requirement> asks)
    {
        await new PublishRule(desk.World.Db, desk.World.Clock).Run("ERP", asks, "Because", desk.Everything);
        return (await new RuleQueries(desk.World.Db).Find("ERP"))!.Versions[0].Id;
    }
}
