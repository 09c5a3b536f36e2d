using Lms.Assessments.Rules;
using Lms.Data.Lessons;
using Lms.Data.Tests.Completions;
using Lms.Testing;

namespace Lms.Data.Tests.Lessons;

public sealed class ReadingTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_lesson_said_to_be_read_twice_was_read_the_first_time(Engine engine)
    {
        await using var world = await World(engine);
        Assert.True(await Read(world, "2.1"));
        var first = (await Lines(world))[0].ReadAt;
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(await Read(world, "2.1", "ur"));
        Assert.Equal(first, (await Lines(world))[0].ReadAt);
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'ReadLesson'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Reading_the_last_lesson_completes_whoever_has_passed_already(Engine engine)
    {
        await using var world = await World(engine);
        await world.Score(1, 7_000);
        await Read(world, "2.1");
        Assert.Equal("active", await State(world));
        await Read(world, "2.2");
        Assert.Equal("completed", await State(world));
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM Fact WHERE Kind = 'completion'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nobody_reads_through_the_enrolment_of_another(Engine engine)
    {
        await using var world = await World(engine);
        var stranger = world.Db.NewId();
        var queries = new LessonQueries(world.Db);
        Assert.Null(await queries.Place(stranger, world.Enrolment));
        Assert.Null(await new ReadLesson(world.Db, world.Evaluate, world.Clock).Run(stranger, world.Enrolment, "2.1", "en"));
        Assert.False(await new KeepReadingPosition(world.Db, world.Clock).Run(stranger, world.Enrolment, "2.1", "en", 10));
        Assert.Null(await Read(world, "9.9"));
        Assert.Null(await Read(world, "2.1", "xx"));
        await world.Db.Work("Withdraw", work => work.Execute("UPDATE Enrolment SET State = 'withdrawn'"));
        Assert.Null(await queries.Place(world.Person, world.Enrolment));
        Assert.Null(await Read(world, "2.1"));
        Assert.Equal(0, await world.Db.Read<long>("SELECT COUNT(*) FROM LessonReading"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Before_the_cohort_starts_no_lesson_is_read(Engine engine)
    {
        await using var world = await World(engine);
        await world.Db.Work("Later", work => work.Execute("UPDATE Cohort SET StartsAt = @at", new { at = world.Clock.GetUtcNow().AddDays(1) }));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Read(world, "2.1"));
        Assert.Equal("lesson.not_open", refused.Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_place_in_a_lesson_is_kept_by_variant_and_reading_it_keeps_the_place(Engine engine)
    {
        await using var world = await World(engine);
        Assert.True(await Keep(world, "2.1", "en", 4_200));
        Assert.True(await Keep(world, "2.1", "en", 20_000));
        Assert.True(await Keep(world, "2.1", "en", 4_321));
        Assert.Equal([4_321, 0], (await Texts(world, "2.1")).Select(t => t.PositionBasisPoints));
        await Read(world, "2.1");
        Assert.Equal(4_321, (await Texts(world, "2.1"))[0].PositionBasisPoints);
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM LessonReading"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_chosen_language_stays_chosen_through_lessons_that_have_only_one(Engine engine)
    {
        await using var world = await World(engine);
        await Keep(world, "2.1", "ur", 100);
        Assert.Equal("ur", (await Place(world)).ReadingLanguage);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await Keep(world, "2.2", "en", 100);
        Assert.Equal("ur", (await Place(world)).ReadingLanguage);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await Keep(world, "2.1", "en", 100);
        Assert.Equal("en", (await Place(world)).ReadingLanguage);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_list_shows_each_lesson_in_the_wanted_language_and_else_in_the_default(Engine engine)
    {
        await using var world = await World(engine);
        Assert.Equal(["ur", "en"], (await Lines(world, "ur-PK")).Select(l => l.Language));
        Assert.Equal(["en", "en"], (await Lines(world, "tg")).Select(l => l.Language));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_test_before_is_offered_until_a_lesson_is_read(Engine engine)
    {
        await using var world = await World(engine);
        await Keep(world, "2.1", "en", 100);
        Assert.True((await Place(world)).MayTestFirst);
        await Read(world, "2.1");
        Assert.False((await Place(world)).MayTestFirst);
    }

    private static async Task<CompletionWorld> World(Engine engine)
    {
        var world = await CompletionWorld.Make(engine);
        await world.Db.Work("Texts", async work =>
        {
            await work.Execute("DELETE FROM LessonText");
            await work.Execute("""
                INSERT INTO LessonText (LessonId, Language, Title, Markdown, Bytes)
                SELECT Id, 'en', CONCAT('Lesson ', Number), 'Text.', 5 FROM Lesson
                """);
            await work.Execute("INSERT INTO LessonText (LessonId, Language, Title, Markdown, Bytes) SELECT Id, 'ur', 'Urdu', 'Urdu.', 5 FROM Lesson WHERE Number = '2.1'");
        });
        return world;
    }

    private static Task<bool?> Read(CompletionWorld world, string number, string language = "en") =>
        new ReadLesson(world.Db, world.Evaluate, world.Clock).Run(world.Person, world.Enrolment, number, language);

    private static Task<bool> Keep(CompletionWorld world, string number, string language, int position) =>
        new KeepReadingPosition(world.Db, world.Clock).Run(world.Person, world.Enrolment, number, language, position);

    private static async Task<LessonPlace> Place(CompletionWorld world) => (await new LessonQueries(world.Db).Place(world.Person, world.Enrolment))!;

    private static async Task<IReadOnlyList<LessonLine>> Lines(CompletionWorld world, params IReadOnlyList<string?> wanted) =>
        await new LessonQueries(world.Db).Lines(await Place(world), wanted);

    private static async Task<IReadOnlyList<LessonVariant>> Texts(CompletionWorld world, string number) =>
        await new LessonQueries(world.Db).Texts(await Place(world), number);

    private static Task<string> State(CompletionWorld world) => world.Db.Read<string>("SELECT State FROM Enrolment");
}
