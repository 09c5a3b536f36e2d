using Lms.Assessments.Groups;
using Lms.Assessments.Rules;
using Lms.Data.Groups;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Groups;

/// <summary>A note written by several at once, on both engines.</summary>
public sealed class SaveParagraphTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Of_two_writers_of_one_paragraph_the_later_stands_and_the_history_holds_both(Engine engine)
    {
        await using var note = await Note.Begin(engine);
        var id = note.World.Db.NewId();
        await note.Save(id, "Ours", 0, 0);
        await Task.WhenAll(note.Save(id, "Ours, by the first", 1, 0), note.Save(id, "Ours, by the second", 1, 1));

        var stands = Assert.Single(await note.Read());
        Assert.Equal(3, stands.Version);
        var history = await new GroupQueries(note.World.Db).History(note.Group);
        Assert.Equal([3, 2, 1], history.Select(h => h.Version));
        Assert.Equal(stands.Text, history[0].Text);
        Assert.Equal(["Ours", "Ours, by the first", "Ours, by the second"], history.Select(h => h.Text).Order());
    }

    [Theory, Sqlite, SqlServer]
    public async Task Writers_of_two_paragraphs_do_not_touch_one_another(Engine engine)
    {
        await using var note = await Note.Begin(engine);
        var (one, two) = (note.World.Db.NewId(), note.World.Db.NewId());
        await Task.WhenAll(
            Task.Run(async () => { for (var i = 0; i < 10; i++) await note.Save(one, $"first {i}", i, 0); }),
            Task.Run(async () => { for (var i = 0; i < 10; i++) await note.Save(two, $"second {i}", i, 1); }));
        Assert.Equal(["first 9", "second 9"], (await note.Read()).Select(p => p.Text).Order());
        Assert.Equal(20, await note.World.Db.Read<long>("SELECT COUNT(*) FROM GroupParagraphEdit"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_save_that_comes_twice_does_not_undo_what_others_wrote_in_between(Engine engine)
    {
        await using var note = await Note.Begin(engine);
        var id = note.World.Db.NewId();
        await note.Save(id, "one", 0, 0);
        await note.Save(id, "mine", 1, 0);
        await note.Save(id, "theirs", 2, 1);
        Assert.Equal("theirs", (await note.Save(id, "mine", 1, 0))!.Text);
        Assert.Equal(3, (await note.Save(id, "theirs", 3, 0))!.Version);
        Assert.Equal("mine", (await note.Save(id, "mine", 3, 0))!.Text); // meant: typed over what stood
        Assert.Equal(4, (await note.Read()).Single().Version);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_paragraph_that_differs_in_capitals_only_is_another_wording(Engine engine)
    {
        await using var note = await Note.Begin(engine);
        var id = note.World.Db.NewId();
        await note.Save(id, "ilo", 0, 0);
        Assert.Equal("ILO", (await note.Save(id, "ILO", 1, 0))!.Text);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_paragraph_taken_out_keeps_its_history_and_may_come_back(Engine engine)
    {
        await using var note = await Note.Begin(engine);
        var id = note.World.Db.NewId();
        await note.Save(id, "A thought", 0, 0);
        await note.Save(id, "", 1, 1);
        Assert.Empty(await note.Read());
        Assert.Equal(2, (await new GroupQueries(note.World.Db).History(note.Group)).Count);
        await note.Save(id, "A thought", 2, 0);
        Assert.Equal("A thought", (await note.Read()).Single().Text);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_the_group_and_its_trainers_write_and_only_until_the_session_closes(Engine engine)
    {
        await using var note = await Note.Begin(engine);
        var id = note.World.Db.NewId();
        Assert.Null(await note.Save(id, "Not mine", 0, 2));
        Assert.Null(await note.Save(id, "Nobody's", 0, note.World.ByStranger));
        Assert.NotNull(await note.Save(id, "From the trainer", 0, note.World.ByCoTrainer));
        Assert.Null(await note.Save(Guid.Empty, "Without a place", 0, 0));
        Assert.True(await new ReportGroup(note.World.Db, note.World.Log, note.World.Clock).Run(note.World.Session, note.Group, note.World.ByTrainee(0)));
        Assert.NotNull(await note.Save(id, "After reporting", 1, 0));
        await note.World.Db.Work("Close", work => work.Execute("UPDATE Session SET State = 'closed'"));
        Assert.Equal("session.not_open", (await Assert.ThrowsAsync<RuleBroken>(() => note.Save(id, "Too late", 2, 0))).Code);
        Assert.Equal("After reporting", (await note.Read()).Single().Text);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_paragraph_of_another_group_is_out_of_reach_even_by_its_id(Engine engine)
    {
        await using var note = await Note.Begin(engine);
        var id = note.World.Db.NewId();
        await note.Save(id, "Theirs", 0, 0);
        Assert.Null(await note.Save(id, "Taken", 1, 2, note.Other));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_save_says_whose_note_changed_and_writes_no_event(Engine engine)
    {
        await using var note = await Note.Begin(engine);
        var heard = new List<SessionChange>();
        note.World.Signal.Changed += heard.Add;
        await note.Save(note.World.Db.NewId(), "A thought", 0, 0);
        Assert.Equal(new SessionChange(note.World.Session, SessionPart.Groups, 0, note.Group), Assert.Single(heard));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_groups_made_is_given_with_its_people_and_authors(Engine engine)
    {
        await using var note = await Note.Begin(engine);
        var id = note.World.Db.NewId();
        await note.Save(id, "One", 0, 0);
        await note.Save(id, "Two", 1, 1);
        var report = new ReportGroup(note.World.Db, note.World.Log, note.World.Clock);
        Assert.True(await report.Run(note.World.Session, note.Group, note.World.ByTrainee(1)) && await report.Run(note.World.Session, note.Group, note.World.ByTrainee(0)));
        var output = await new GroupQueries(note.World.Db).Output(note.World.Session);
        Assert.Equal((2, 2, "Two", 2), (output.Count, output[0].Members.Count, output[0].Note.Single().Text, output[0].Authors.Count));
        Assert.Equal(SessionWorld.Start, output[0].Group.ReportedAt);
        Assert.Equal(1, await note.World.Db.Read<long>("SELECT COUNT(*) FROM SessionEvent WHERE Kind = 'group_reported'"));
    }

    /// <summary>Two groups: trainees 0 and 1, and trainee 2 alone.</summary>
    private sealed record Note(SessionWorld World, Guid Group, Guid Other) : IAsyncDisposable
    {
        public static async Task<Note> Begin(Engine engine)
        {
            var world = await SessionWorld.Make(engine);
            await world.Open();
            await new FormGroups(world.Db, world.Log, world.Clock).Run(world.Session, 1, GroupMethod.ByHand, 2, true, null, world.ByTrainer);
            var groups = await new GroupQueries(world.Db).All(world.Session);
            var move = new MoveMember(world.Db, world.Log, world.Clock);
            foreach (var place in (int[])[0, 1, 2])
            {
                await move.Run(world.Session, groups[place / 2].Id, world.Trainees[place], world.ByTrainer);
            }

            return new Note(world, groups[0].Id, groups[1].Id);
        }

        public Task<NoteParagraph?> Save(Guid id, string text, int over, int place, Guid? group = null) => Save(id, text, over, World.ByTrainee(place), group);

        public Task<NoteParagraph?> Save(Guid id, string text, int over, Scope by, Guid? group = null) =>
            new SaveParagraph(World.Db, World.Log, World.Clock).Run(World.Session, group ?? Group, id, text, over, by);

        public Task<IReadOnlyList<NoteParagraph>> Read() => new GroupQueries(World.Db).Note(Group);

        public ValueTask DisposeAsync() => World.DisposeAsync();
    }
}
