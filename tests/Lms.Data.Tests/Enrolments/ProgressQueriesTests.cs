using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Data.Tests.Completions;
using Lms.Testing;

namespace Lms.Data.Tests.Enrolments;

public sealed class ProgressQueriesTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Progress_moves_with_each_event(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        var queries = new ProgressQueries(world.Db);
        var before = Assert.Single(await queries.OfPerson(world.Person, "en", CompletionWorld.Start));
        Assert.Equal((2, 0, 60, "2.1", null, null), (before.Lessons, before.LessonsRead, before.MinutesLeft, before.NextLesson, before.AfterShare, before.SeenAt));

        await world.Read(0);
        await world.Score(1, 6000);
        var half = (await queries.FindOwn(world.Enrolment, world.Person, "en"))!;
        Assert.Equal((1, 30, "2.2", 6000, 1, "active", null), (half.LessonsRead, half.MinutesLeft, half.NextLesson, half.AfterShare, half.AfterAttempts, half.State, half.CertificateId));
        Assert.Equal(CompletionWorld.Start, half.SeenAt);

        await world.Read(1);
        await world.Score(2, 9000);
        var done = (await queries.FindOwn(world.Enrolment, world.Person, "en"))!;
        Assert.Equal((2, 0, null, 9000, "completed"), (done.LessonsRead, done.MinutesLeft, done.NextLesson, done.AfterShare, done.State));
        Assert.NotNull(done.CertificateId);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_strangers_scope_sees_nobody(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        var queries = new ProgressQueries(world.Db);
        Assert.Single(await queries.OfCohort(world.Cohort, world.Everything, "en"));
        Assert.Empty(await queries.OfCohort(world.Cohort, new Scope(world.Db.NewId(), Everything: false), "en"));
        Assert.Null(await queries.FindOwn(world.Enrolment, world.Db.NewId(), "en"));
    }
}
