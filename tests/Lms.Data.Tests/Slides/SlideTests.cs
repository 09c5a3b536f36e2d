using Lms.Assessments.Rules;
using Lms.Assessments.Slides;
using Lms.Data.Slides;
using Lms.Testing;

namespace Lms.Data.Tests.Slides;

public sealed class SlideTests
{
    /// <summary>The smallest PNG there is a header of: what a slide is checked by.</summary>
    private static readonly byte[] Picture =
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 5, 0, 0, 0, 2, 0xD0, .. new byte[40],
    ];

    [Theory, Sqlite, SqlServer]
    public async Task A_picture_sent_twice_is_one_slide_and_comes_back_where_it_was_removed(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var (upload, remove, slides) = (new UploadSlide(world.Db, world.Clock), new RemoveSlide(world.Db, world.Clock), new SlideQueries(world.Db));
        var first = await upload.Run(world.Session, world.ByTrainer, "One", Picture, "k-1");
        var second = await upload.Run(world.Session, world.ByCoTrainer, "Two", Picture, "k-2");
        Assert.Equal(first, await upload.Run(world.Session, world.ByTrainer, "One", Picture, "k-1"));
        Assert.Equal([first!.Value, second!.Value], (await slides.All(world.Session)).Select(s => s.Id));

        Assert.True(await remove.Run(world.Session, world.ByTrainer, first.Value));
        Assert.Equal(second, Assert.Single(await slides.All(world.Session)).Id);
        Assert.Equal(first, (await slides.LastRemoved(world.Session))!.Id);
        Assert.True(await remove.Undo(world.Session, world.ByTrainer, first.Value));
        Assert.Equal([(first.Value, 1), (second.Value, 2)], (await slides.All(world.Session)).Select(s => (s.Id, s.Number)));

        await remove.Run(world.Session, world.ByTrainer, second.Value);
        Assert.Equal(second, await upload.Run(world.Session, world.ByTrainer, "Two", Picture, "k-2"));
        Assert.Equal(2, (await slides.All(world.Session)).Count);
        Assert.Equal(Picture, (await slides.Picture(second.Value))!.Bytes);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Preparing_is_for_who_runs_it(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var upload = new UploadSlide(world.Db, world.Clock);
        Assert.Null(await upload.Run(world.Session, world.ByTrainee(), "One", Picture, null));
        Assert.Null(await upload.Run(world.Session, world.ByStranger, "One", Picture, null));
        Assert.Null(await new AddLessonSlides(world.Db, world.Clock).Run(world.Session, world.ByTrainee()));
        await world.Db.Work("Close", work => work.Execute("UPDATE Session SET State = 'closed'"));
        Assert.Equal("session.over", (await Assert.ThrowsAsync<RuleBroken>(() => upload.Run(world.Session, world.ByTrainer, "One", Picture, null))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task There_are_never_more_than_a_session_may_have(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Db.Work("Fill", async work =>
        {
            for (var n = 1; n < SlideFile.MostSlides; n++)
            {
                await work.Execute("""
                    INSERT INTO Slide (Id, SessionId, Position, Kind, Title, Width, Height, Bytes, CreatedAt, CreatedBy)
                    VALUES (@id, @Session, @n, 'image', 'x', 1, 1, 1, @Start, @Trainer)
                    """, new { id = work.NewId(), world.Session, n, SessionWorld.Start, world.Trainer });
            }
        });
        var upload = new UploadSlide(world.Db, world.Clock);
        var tries = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => Try(() => upload.Run(world.Session, world.ByTrainer, "x", Picture, $"k-{n}"))));
        Assert.Equal(1, tries.Count(t => t is null));
        Assert.All(tries.OfType<string>(), code => Assert.Equal("slide.too_many", code));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Lessons_become_slides_once_and_a_slide_is_moved_among_the_others(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var lessons = new AddLessonSlides(world.Db, world.Clock);
        var slides = new SlideQueries(world.Db);
        Assert.Equal(2, await lessons.Run(world.Session, world.ByTrainer));
        Assert.Equal(0, await lessons.Run(world.Session, world.ByTrainer));
        var picture = (await new UploadSlide(world.Db, world.Clock).Run(world.Session, world.ByTrainer, "Picture", Picture, null))!.Value;
        Assert.True(await new MoveSlide(world.Db, world.Clock).Run(world.Session, world.ByTrainer, picture, 1));
        Assert.Equal(["Picture", "Lesson 1", "Lesson 2"], (await slides.All(world.Session)).Select(s => s.Title));
        Assert.Equal([1, 2, 3], (await slides.All(world.Session)).Select(s => s.Number));
        Assert.True(await new MoveSlide(world.Db, world.Clock).Run(world.Session, world.ByTrainer, picture, 99));
        Assert.Equal(["Lesson 1", "Lesson 2", "Picture"], (await slides.All(world.Session)).Select(s => s.Title));
        Assert.False(await new MoveSlide(world.Db, world.Clock).Run(world.Session, world.ByTrainer, world.Session, 1));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_the_lead_shows_a_slide_and_what_was_shown_stays_to_leaf_back_to(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await new AddLessonSlides(world.Db, world.Clock).Run(world.Session, world.ByTrainer);
        var slides = new SlideQueries(world.Db);
        var (one, two) = ((await slides.All(world.Session))[0].Id, (await slides.All(world.Session))[1].Id);
        var show = new ShowSlide(world.Db, world.Log, world.Clock);
        Assert.Equal("session.not_open", (await Assert.ThrowsAsync<RuleBroken>(() => show.Run(world.Session, world.ByTrainer, one))).Code);

        await world.Open();
        Assert.Equal("session.not_lead", (await Assert.ThrowsAsync<RuleBroken>(() => show.Run(world.Session, world.ByCoTrainer, one))).Code);
        Assert.True(await show.Run(world.Session, world.ByTrainer, two));
        Assert.True(await show.Run(world.Session, world.ByTrainer, two));
        Assert.Equal(two, await slides.Now(world.Session));
        Assert.True(await show.Hide(world.Session, world.ByTrainer));
        Assert.Null(await slides.Now(world.Session));
        await new RemoveSlide(world.Db, world.Clock).Run(world.Session, world.ByTrainer, two);
        Assert.Equal(two, Assert.Single(await slides.Shown(world.Session)).Id);
        var events = await new Lms.Data.Sessions.SessionEventQueries(world.Db).After(world.Session, 1);
        Assert.Equal(["slide_shown", "slide_hidden"], events.Select(e => e.Kind));
        Assert.Equal((two, 2, 2, "lesson"), (events[0].Read<SlideShown>() is var s ? (s.Slide, s.Number, s.Of, s.Kind) : default));
    }

    private static async Task<string?> Try(Func<Task<Guid?>> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }
}
