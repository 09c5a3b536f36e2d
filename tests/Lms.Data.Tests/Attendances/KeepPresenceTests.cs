using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Attendances;

public sealed class KeepPresenceTests
{
    private sealed record Stretch
    {
        public Guid PersonId { get; init; }

        public DateTimeOffset FromAt { get; init; }

        public DateTimeOffset SeenAt { get; init; }
    }

    private static Task<IReadOnlyList<Stretch>> Stretches(SessionWorld world) =>
        world.Db.List<Stretch>("SELECT PersonId, FromAt, SeenAt FROM Presence ORDER BY FromAt, PersonId");

    private static KeepPresence Deed(SessionWorld world) => new(world.Db, world.Log);

    [Theory, Sqlite, SqlServer]
    public async Task Signs_near_enough_are_one_stretch_and_a_gap_begins_another(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine, trainees: 2);
        await world.Open();
        var start = SessionWorld.Start;

        Assert.Equal(2, await Deed(world).Run(world.Session, [world.Trainees[0], world.Trainees[1]], start));
        Assert.Equal(0, await Deed(world).Run(world.Session, [world.Trainees[0]], start.AddSeconds(75)));
        Assert.Equal(1, await Deed(world).Run(world.Session, [world.Trainees[0], world.Trainees[1]], start.AddSeconds(120)));

        Assert.Equal(
            [(world.Trainees[0], start, start.AddSeconds(120)), (world.Trainees[1], start, start), (world.Trainees[1], start.AddSeconds(120), start.AddSeconds(120))],
            (await Stretches(world)).Select(s => (s.PersonId, s.FromAt, s.SeenAt)).OrderBy(s => s.FromAt).ThenBy(s => world.Trainees.ToList().IndexOf(s.PersonId)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nothing_counts_before_opening_or_during_a_break(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine, trainees: 1);

        Assert.Equal(0, await Deed(world).Run(world.Session, world.Trainees, SessionWorld.Start));
        await world.Open();
        await Deed(world).Run(world.Session, world.Trainees, SessionWorld.Start);
        await world.Db.Work("Arrange", work => work.Execute("UPDATE Session SET State = 'adjourned'"));
        await Deed(world).Run(world.Session, world.Trainees, SessionWorld.Start.AddSeconds(30));

        Assert.Equal(SessionWorld.Start, Assert.Single(await Stretches(world)).SeenAt);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_people_enrolled_are_present(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine, trainees: 1);
        await world.Open();

        Assert.Equal(0, await Deed(world).Run(world.Session, [world.Stranger, world.Trainer], SessionWorld.Start));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_class_of_a_thousand_is_kept_in_portions_and_told_once_each(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine, trainees: 120);
        await world.Open();
        var told = 0;
        world.Signal.Changed += change => told += change.Part == SessionPart.People ? 1 : 0;

        Assert.Equal(120, await Deed(world).Run(world.Session, world.Trainees, SessionWorld.Start));
        Assert.Equal(0, await Deed(world).Run(world.Session, world.Trainees, SessionWorld.Start.AddSeconds(30)));

        Assert.Equal(3, told);
        Assert.All(await Stretches(world), s => Assert.Equal(SessionWorld.Start.AddSeconds(30), s.SeenAt));
    }
}
