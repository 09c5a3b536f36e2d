using Lms.Assessments.Groups;
using Lms.Assessments.Rules;
using Lms.Data.Groups;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.Groups;

/// <summary>Forming groups, coming late, moving people, on both engines.</summary>
public sealed class FormGroupsTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Who_is_here_is_formed_and_who_comes_late_is_offered_the_smallest(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine, trainees: 6);
        await world.Open();
        foreach (var person in world.Trainees.Take(3))
        {
            await Here(world, person, world.Clock.GetUtcNow().AddSeconds(-119));
        }

        await Here(world, world.Trainees[3], world.Clock.GetUtcNow().AddMinutes(-3)); // left
        await world.Db.Work("CheckIn", work => work.Execute("INSERT INTO CheckIn (SessionId, PersonId, OnDay, How, At) VALUES (@Session, @person, @day, 'code', @At)", new { world.Session, person = world.Trainees[4], day = new DateOnly(2026, 12, 1), At = SessionWorld.Start }));
        Assert.Equal(1, await Form(world, 1, GroupMethod.Random, 2));

        var placed = (await new GroupQueries(world.Db).Everybody(world.Session, 1)).Where(m => m.GroupId is not null).Select(m => m.PersonId);
        Assert.Equal(((Guid[])[.. world.Trainees.Take(3), world.Trainees[4]]).Order(), placed.Order());
        var late = await new JoinGroup(world.Db, world.Log).Run(world.Session, world.ByTrainee(5));
        Assert.Equal((1, late), ((await new GroupQueries(world.Db).FindOwn(world.Session, world.Trainees[5]))!.Number, (await new GroupQueries(world.Db).FindOwn(world.Session, world.Trainees[5]))!.Id));
        Assert.Equal(late, await new JoinGroup(world.Db, world.Log).Run(world.Session, world.ByTrainee(5)));
        Assert.Null(await new JoinGroup(world.Db, world.Log).Run(world.Session, world.ByTrainer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_new_round_leaves_the_earlier_one_as_it_was_and_a_form_sent_twice_makes_one(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine, trainees: 5);
        await world.Open();
        Assert.Equal([1, 1], await Task.WhenAll(Form(world, 1, GroupMethod.SexBalance, 2, everybody: true), Form(world, 1, GroupMethod.SexBalance, 2, everybody: true)));
        Assert.Equal(2, await Form(world, 2, GroupMethod.SameInstitution, 3, everybody: true, "Find the fee"));
        var all = await new GroupQueries(world.Db).All(world.Session);
        Assert.Equal([(1, 1), (1, 2), (2, 1), (2, 2), (2, 3)], all.Select(g => (g.Round, g.Number)));
        Assert.Equal([5, 5], all.GroupBy(g => g.Round).Select(r => r.Sum(g => g.Members)));
        Assert.Equal("Find the fee", all[^1].Task);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_the_lead_forms_and_only_while_the_session_lives(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        Assert.Equal("session.not_lead", (await Assert.ThrowsAsync<RuleBroken>(() => Form(world, 1, GroupMethod.Random, 1, true, by: world.ByCoTrainer))).Code);
        Assert.Null(await Form(world, 1, GroupMethod.Random, 1, true, by: world.ByTrainee()));
        Assert.Equal("group.nobody", (await Assert.ThrowsAsync<RuleBroken>(() => Form(world, 1, GroupMethod.Random, 1))).Code);
        await world.Db.Work("Close", work => work.Execute("UPDATE Session SET State = 'closed'"));
        Assert.Equal("session.not_open", (await Assert.ThrowsAsync<RuleBroken>(() => Form(world, 1, GroupMethod.Random, 1, true))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_trainer_places_people_by_hand_and_moves_them(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        await Form(world, 1, GroupMethod.ByHand, 2);
        var groups = await new GroupQueries(world.Db).All(world.Session);
        Assert.Null(await new JoinGroup(world.Db, world.Log).Run(world.Session, world.ByTrainee()));
        var move = new MoveMember(world.Db, world.Log, world.Clock);
        Assert.True(await move.Run(world.Session, groups[0].Id, world.Trainees[0], world.ByCoTrainer));
        Assert.True(await move.Run(world.Session, groups[1].Id, world.Trainees[0], world.ByTrainer));
        Assert.True(await move.Run(world.Session, groups[1].Id, world.Trainees[0], world.ByTrainer));
        Assert.Equal(groups[1].Id, (await new GroupQueries(world.Db).FindOwn(world.Session, world.Trainees[0]))!.Id);
        Assert.False(await move.Run(world.Session, groups[0].Id, world.Stranger, world.ByTrainer));
        Assert.False(await move.Run(world.Session, groups[0].Id, world.Trainees[0], world.ByTrainee()));
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM SessionGroupMember"));
        Assert.Equal(2, await world.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'MoveMember'"));
    }

    private static Task<int?> Form(SessionWorld world, int round, GroupMethod method, int count, bool everybody = false, string? task = null, Scope? by = null) =>
        new FormGroups(world.Db, world.Log, world.Clock).Run(world.Session, round, method, count, everybody, task, by ?? world.ByTrainer);

    private static Task Here(SessionWorld world, Guid person, DateTimeOffset seenAt) => world.Db.Work("Here", work => work.Execute(
        "INSERT INTO Presence (SessionId, PersonId, FromAt, SeenAt) VALUES (@Session, @person, @seenAt, @seenAt)", new { world.Session, person, seenAt }));
}
