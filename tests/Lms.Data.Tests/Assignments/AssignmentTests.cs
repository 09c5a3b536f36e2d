using Lms.Assessments.Assignments;
using Lms.Assessments.Rules;
using Lms.Data.Assignments;
using Lms.Data.Submissions;
using Lms.Testing;

namespace Lms.Data.Tests.Assignments;

/// <summary>What a cohort is asked for, on both engines.</summary>
public sealed class AssignmentTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_draft_is_its_trainers_own_business_until_it_is_published(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine);
        var (save, queries) = (new SaveAssignment(work.World.Db, work.World.Clock), new AssignmentQueries(work.World.Db));
        var draft = (await save.Create(work.World.Cohort.CohortId, WorkWorld.Plan() with { Title = "Second" }, work.World.ByTrainer))!.Value;
        Assert.Null(await queries.Find(draft, work.By(0)));
        Assert.Null(await save.Create(work.World.Cohort.CohortId, WorkWorld.Plan(), work.World.ByStranger));
        Assert.Null(await save.Change(draft, 1, WorkWorld.Plan(), work.By(0)));
        Assert.Equal(2, (await queries.OfCohort(work.World.Cohort.CohortId)).Count);
        Assert.Equal(work.Assignment, Assert.Single(await queries.Open(work.World.Trainees[0], work.World.Clock.GetUtcNow())).Id);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_change_over_a_newer_one_is_refused_and_whose_work_it_is_stays_once_somebody_began(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine);
        var save = new SaveAssignment(work.World.Db, work.World.Clock);
        var row = (await work.World.Db.FindAssignmentRow(work.Assignment))!;
        Assert.True(await save.Change(row.Id, row.Version, WorkWorld.Plan() with { Title = "Newer", Late = LatePolicy.Deduct, DeductBasisPoints = 1_000 }, work.World.ByTrainer));
        Assert.False(await save.Change(row.Id, row.Version, WorkWorld.Plan(), work.World.ByCoTrainer));
        var now = (await work.World.Db.FindAssignmentRow(row.Id))!;
        Assert.Equal(("Newer", 1_000), (now.Title, now.Terms.DeductBasisPoints));

        await work.Begin(0);
        Assert.Equal("assignment.begun", (await Assert.ThrowsAsync<RuleBroken>(() => save.Change(row.Id, now.Version, WorkWorld.Plan() with { IsGroup = true }, work.World.ByTrainer))).Code);
        Assert.Equal("assignment.foreign", (await Assert.ThrowsAsync<RuleBroken>(() => save.Change(row.Id, now.Version, WorkWorld.Plan() with { RubricId = row.Id }, work.World.ByTrainer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_is_withdrawn_cannot_be_begun_or_handed_in_and_keeps_what_was(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine);
        var id = await work.Begin(0);
        await work.HandIn.Run(id, new SentDraft("In time", 0), null, work.By(0));
        Assert.True(await new WithdrawAssignment(work.World.Db, work.World.Clock).Run(work.Assignment, work.World.ByTrainer));
        Assert.Equal("assignment.withdrawn", (await Assert.ThrowsAsync<RuleBroken>(() => work.Begin(1))).Code);
        var line = Assert.Single(await new SubmissionQueries(work.World.Db).OfAssignment(work.Assignment), l => l.SubmissionId is not null);
        Assert.Equal(("handed_in", 1), (line.State, line.Round));
        Assert.True(await new PublishAssignment(work.World.Db, work.World.Clock).Run(work.Assignment, work.World.ByTrainer));
        await work.Begin(1);
    }
}
