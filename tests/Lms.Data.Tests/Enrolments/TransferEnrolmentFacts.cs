using Lms.Assessments.Rules;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Data.Waits;
using Lms.Testing;

namespace Lms.Data.Tests.Enrolments;

public sealed class TransferEnrolmentFacts
{
    [Theory, Sqlite, SqlServer]
    public async Task What_was_done_goes_along_and_is_counted_once(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Read(0);
        var next = await Next(world, seats: 2);
        var id = await Transfer(world).Run(world.Enrolment, next, "On leave in December", world.Everything);
        Assert.NotNull(id);

        Assert.Equal((next, "active"), await world.Db.FindEnrolment(world.Enrolment) is { } moved ? (moved.CohortId, moved.State) : default);
        Assert.Equal((0, 1), (await Taken(world, world.Cohort), await Taken(world, next)));
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM LessonReading r JOIN Enrolment e ON e.Id = r.EnrolmentId"));
        Assert.Equal(["transferred"], await world.Db.List<string>("SELECT Template FROM OutboxMessage"));

        // The rest there: one completion, one certificate, one person in the figures, and all of it in the new cohort.
        await world.Read(1);
        await world.Score(1, 9000);
        Assert.Equal("completed", await world.State());
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM Certificate"));
        Assert.Equal([next], await world.Db.List<Guid>("SELECT CohortId FROM Fact WHERE Kind = 'completion'"));
        Assert.Equal("enrolment.not_active", (await Assert.ThrowsAsync<RuleBroken>(() => Transfer(world).Run(world.Enrolment, world.Cohort, null, world.Everything))).Code);
        Assert.Empty(await new SeatCheckQueries(world.Db).Wrong());
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_seat_that_is_left_goes_to_the_next_in_line_and_a_full_cohort_takes_nobody(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Db.Work("Test", work => work.Execute("UPDATE Cohort SET Capacity = 1, StartsAt = @later", new { later = world.Clock.GetUtcNow().AddDays(5) }));
        var waits = await world.Db.Person(world.Institution, "Waits");
        Assert.Equal(1, (await new EnrolPerson(world.Db, world.Clock).SelfOrWait(world.Cohort, waits))!.Number);
        var next = await Next(world, seats: 1);
        var other = (await new EnrolPerson(world.Db, world.Clock).Self(next, await world.Db.Person(world.Institution, "Sits")))!.Value;
        Assert.Equal("enrolment.full", (await Assert.ThrowsAsync<RuleBroken>(() => Transfer(world).Run(world.Enrolment, next, null, world.Everything))).Code);

        await new WithdrawEnrolment(world.Db, world.Clock).Run(other, null, world.Everything);
        Assert.NotNull(await Transfer(world).Run(world.Enrolment, next, null, new Scope(world.Person, false)));
        Assert.Equal("offered", await world.Db.Read<string>("SELECT State FROM WaitingPlace"));
        Assert.Empty(await new SeatCheckQueries(world.Db).Wrong());
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_transfer_is_undone_until_the_new_cohort_starts_while_the_old_seat_is_free(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Read(0);
        var (next, deed) = (await Next(world, seats: 3), Transfer(world));
        var id = (await deed.Run(world.Enrolment, next, null, world.Everything))!.Value;
        Assert.False(await deed.Undo(id, new Scope(await world.Db.Person(world.Institution, "Stranger"), false)));
        Assert.True(await deed.Undo(id, world.Everything));
        Assert.Equal(world.Cohort, (await world.Db.FindEnrolment(world.Enrolment))!.CohortId);
        Assert.Equal((1, 0), (await Taken(world, world.Cohort), await Taken(world, next)));
        Assert.Equal("transfer.undone", (await Assert.ThrowsAsync<RuleBroken>(() => deed.Undo(id, world.Everything))).Code);

        id = (await deed.Run(world.Enrolment, next, null, world.Everything))!.Value;
        await world.Db.Work("Test", work => work.Execute("UPDATE Cohort SET Capacity = 1 WHERE Id = @cohort", new { cohort = world.Cohort }));
        var quick = (await new EnrolPerson(world.Db, world.Clock).Self(world.Cohort, await world.Db.Person(world.Institution, "Quick")))!.Value;
        Assert.Equal("transfer.seat_gone", (await Assert.ThrowsAsync<RuleBroken>(() => deed.Undo(id, world.Everything))).Code);
        await new WithdrawEnrolment(world.Db, world.Clock).Run(quick, null, world.Everything);
        world.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal("transfer.started", (await Assert.ThrowsAsync<RuleBroken>(() => deed.Undo(id, world.Everything))).Code);
        Assert.Empty(await new SeatCheckQueries(world.Db).Wrong());
    }

    [Theory, Sqlite, SqlServer]
    public async Task Of_another_edition_one_begins_anew_and_what_was_done_stays_where_it_was(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Read(0);
        var module = await world.Db.Read<Guid>("SELECT ModuleId FROM ModuleVersion");
        var next = await Next(world, seats: 2);
        var edition = await world.Db.ModuleVersion(module, 2);
        await world.Db.Work("Test", work => work.Execute("UPDATE Cohort SET ModuleVersionId = @edition WHERE Id = @next", new { edition, next }));
        var id = (await Transfer(world).Run(world.Enrolment, next, "A newer edition", world.Everything))!.Value;
        Assert.Equal((world.Cohort, "withdrawn"), await world.Db.FindEnrolment(world.Enrolment) is { } old ? (old.CohortId, old.State) : default);
        var begun = (await world.Db.FindEnrolment(next, world.Person))!;
        Assert.Equal(("active", 0L), (begun.State, await world.Db.Read<long>("SELECT COUNT(*) FROM LessonReading WHERE EnrolmentId = @Id", new { begun.Id })));
        Assert.Equal((0, 1), (await Taken(world, world.Cohort), await Taken(world, next)));

        Assert.True(await Transfer(world).Undo(id, world.Everything));
        Assert.Equal(("active", "withdrawn"), ((await world.Db.FindEnrolment(world.Enrolment))!.State, (await world.Db.FindEnrolment(begun.Id))!.State));
        Assert.Empty(await new SeatCheckQueries(world.Db).Wrong());
    }

    [Theory, Sqlite, SqlServer]
    public async Task Ones_own_marked_work_goes_along_where_the_other_cohort_asks_for_the_same_and_comes_back(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        var next = await Next(world, seats: 2);
        var (here, there) = (await Assignment(world, world.Cohort), await Assignment(world, next));
        await world.Db.Work("Test", async work =>
        {
            var id = work.NewId();
            await work.Execute("""
                INSERT INTO Submission (Id, AssignmentId, Code, State, Round, LateSeconds, LevelHundredths, Levels, CreatedAt, Version) VALUES (@id, @here, 'A1', 'marked', 1, 0, 300, 4, @at, 1)
                """, new { id, here, at = CompletionWorld.Start });
            await work.Execute("INSERT INTO SubmissionMember (AssignmentId, EnrolmentId, SubmissionId) VALUES (@here, @enrolment, @id)", new { here, enrolment = world.Enrolment, id });
        });
        var transfer = (await Transfer(world).Run(world.Enrolment, next, null, world.Everything))!.Value;
        Assert.Equal((there, there), (await world.Db.Read<Guid>("SELECT AssignmentId FROM Submission"), await world.Db.Read<Guid>("SELECT AssignmentId FROM SubmissionMember")));
        Assert.True(await Transfer(world).Undo(transfer, world.Everything));
        Assert.Equal((here, here), (await world.Db.Read<Guid>("SELECT AssignmentId FROM Submission"), await world.Db.Read<Guid>("SELECT AssignmentId FROM SubmissionMember")));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_who_may_moves_somebody_and_only_within_the_module(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        var next = await Next(world, seats: 2);
        var stranger = new Scope(await world.Db.Person(world.Institution, "Stranger"), false);
        Assert.Null(await Transfer(world).Run(world.Enrolment, next, null, stranger));
        Assert.Null(await Transfer(world).Run(world.Enrolment, world.Person, null, world.Everything));
        var foreign = await world.Db.Cohort(await world.Db.Module("OTHER"));
        Assert.Equal("transfer.other_module", (await Assert.ThrowsAsync<RuleBroken>(() => Transfer(world).Run(world.Enrolment, foreign, null, world.Everything))).Code);
        await world.Db.Work("Test", work => work.Execute("UPDATE Cohort SET NeedsApproval = 1 WHERE Id = @next", new { next }));
        Assert.Equal("enrolment.needs_approval", (await Assert.ThrowsAsync<RuleBroken>(() => Transfer(world).Run(world.Enrolment, next, null, new Scope(world.Person, false)))).Code);
    }

    private static TransferEnrolment Transfer(CompletionWorld world) => new(world.Db, world.Evaluate, world.Clock);

    /// <summary>A cohort of the same edition that starts in thirty days.</summary>
    private static Task<Guid> Next(CompletionWorld world, int seats) => world.Db.Work("Test", async work =>
    {
        var id = work.NewId();
        await work.Execute("""
            INSERT INTO Cohort (Id, Code, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt, Capacity, Taken, FormAFirst, FormBFirst, State, CreatedAt, Version)
            SELECT @id, 'ERP-2027-01', c.ModuleVersionId, c.CompletionRuleId, '2027-01-01T10:00', c.TimeZone, c.OpensAt, @starts, @ends, @seats, 0, 0, 0, 'planned', c.CreatedAt, 1
            FROM Cohort c WHERE c.Id = @cohort
            """, new { id, cohort = world.Cohort, seats, starts = CompletionWorld.Start.AddDays(30), ends = CompletionWorld.Start.AddDays(60) });
        return id;
    });

    private static Task<Guid> Assignment(CompletionWorld world, Guid cohort) => world.Db.Work("Test", async work =>
    {
        var id = work.NewId();
        await work.Execute("""
            INSERT INTO Assignment (Id, CohortId, Kind, SourceKey, Title, Brief, Language, IsGroup, OpensAt, DueLocal, TimeZone, DueAt, LatePolicy, LateDays, DeductBasisPoints, Resubmissions,
                TakesText, MaxFiles, Markers, IsBlind, IsIndependent, ToleranceBasisPoints, State, CreatedAt, Version)
            VALUES (@id, @cohort, 'case_study', 'case_study', 'Case', '', 'en', 0, @at, '2027-01-20T10:00', 'Asia/Dushanbe', @due, 'accept', 3, 0, 1, 1, 0, 1, 0, 0, 0, 'published', @at, 1)
            """, new { id, cohort, at = CompletionWorld.Start, due = CompletionWorld.Start.AddDays(50) });
        return id;
    });

    private static Task<int> Taken(CompletionWorld world, Guid cohort) => world.Db.Read<int>("SELECT Taken FROM Cohort WHERE Id = @cohort", new { cohort });
}
