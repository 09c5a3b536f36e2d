using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Sessions;

public sealed class SessionAccessTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Who_trains_the_cohort_runs_its_session_and_who_is_enrolled_is_its_trainee(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var sessions = new SessionAccessQueries(world.Db);

        Assert.True((await sessions.Find(world.Session, world.ByCoTrainer))!.MayRun);
        var trainee = (await sessions.Find(world.Session, world.ByTrainee(2)))!;
        Assert.Equal((false, world.Enrolments[2]), (trainee.MayRun, trainee.EnrolmentId));
        Assert.Null(await sessions.Find(world.Session, world.ByStranger));
        Assert.True((await sessions.Find(world.Session, world.ByEverything))!.MayRun);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_draft_does_not_exist_for_trainees(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var draft = await world.AddSession(SessionWorld.Start.AddDays(7), "2026-12-08T10:00", "draft");
        var sessions = new SessionAccessQueries(world.Db);

        Assert.Null(await sessions.Find(draft, world.ByTrainee()));
        Assert.NotNull(await sessions.Find(draft, world.ByTrainer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_mentor_or_assessor_of_the_cohort_sees_neither_its_sessions_nor_its_people(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Db.Role(world.Stranger, "mentor", cohortId: world.Cohort.CohortId);
        await world.Db.Role(world.Stranger, "assessor", cohortId: world.Cohort.CohortId);

        Assert.Null(await new SessionAccessQueries(world.Db).Find(world.Session, world.ByStranger));
        Assert.Empty(await new SessionQueries(world.Db).OfPerson(world.Stranger, "en", SessionWorld.Start));
        Assert.Empty(await new ProgressQueries(world.Db).OfCohort(world.Cohort.CohortId, world.ByStranger, "en"));
        Assert.Empty(await new TrainerQueries(world.Db).OfTrainer(world.Stranger, "en", SessionWorld.Start));
        Assert.NotEmpty(await new ProgressQueries(world.Db).OfCohort(world.Cohort.CohortId, world.ByTrainer, "en"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Opening_it_is_the_first_event_of_its_log(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();

        var only = Assert.Single(await new SessionEventQueries(world.Db).After(world.Session, 0, TestContext.Current.CancellationToken));
        Assert.Equal((1, "opened"), (only.Seq, only.Kind));
        Assert.True((await new SessionAccessQueries(world.Db).Find(world.Session, world.ByTrainee()))!.IsLive);
    }
}
