using Lms.Assessments.Values;
using Lms.Data.Figures;
using Lms.Data.Merges;
using Lms.Testing;

namespace Lms.Data.Tests.Merges;

/// <summary>Both were in one cohort: whoever is left has what either reached there.</summary>
public sealed class SharedCohortTests
{
    [Theory, Sqlite, SqlServer]
    public async Task The_seat_of_the_one_who_goes_is_not_lost_where_the_one_who_stays_had_withdrawn(Engine engine)
    {
        await using var desk = await MergeDesk.Make(engine);
        await Set(desk, 0, "withdrawn");
        var (taken, before) = (await Taken(desk), await Everything.Of(desk.Db, engine));
        var merge = await desk.Merge.Run(desk.Kept, desk.Away, MergeDesk.None, desk.By);
        Assert.Equal((desk.Desk.World.Enrolments[1], "active"), await Of(desk, desk.Kept));
        Assert.Equal((desk.Desk.World.Enrolments[0], "withdrawn"), await Of(desk, desk.Away));
        Assert.Equal(taken, await Taken(desk));
        await Holds(desk);

        desk.Desk.World.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await desk.Undo.Run(merge!.Value, desk.By));
        Assert.Equal(before, await Everything.Of(desk.Db, engine));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_completion_comes_to_the_one_who_stays_and_counts_once_and_the_other_seat_is_free(Engine engine)
    {
        await using var desk = await MergeDesk.Make(engine);
        await Set(desk, 1, "completed");
        var (taken, before, people) = (await Taken(desk), await Everything.Of(desk.Db, engine), await desk.People());
        var merge = await desk.Merge.Run(desk.Kept, desk.Away, MergeDesk.None, desk.By);
        Assert.Equal((desk.Desk.World.Enrolments[1], "completed"), await Of(desk, desk.Kept));
        Assert.Equal((desk.Desk.World.Enrolments[0], "withdrawn"), await Of(desk, desk.Away));
        Assert.Equal((taken - 1, people - 1), (await Taken(desk), await desk.People()));
        // At the session both were at, one was.
        Assert.Equal(1, await desk.Count("SELECT COALESCE(SUM(CAST(f.Quantity AS bigint)), 0) FROM Fact f JOIN Person p ON p.FactKey = f.PersonKey WHERE f.Kind = 'attendance' AND p.Id IN (@kept, @away)"));
        await Holds(desk);

        desk.Desk.World.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await desk.Undo.Run(merge!.Value, desk.By));
        Assert.Equal(before, await Everything.Of(desk.Db, engine));
        Assert.Equal(people, await desk.People());
        await Holds(desk);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_enrolments_change_hands_also_where_everybody_there_is_takes_part(Engine engine)
    {
        await using var desk = await MergeDesk.Make(engine);
        await Set(desk, 1, "completed");
        await EnrolEverybody(desk);
        var before = await Everything.Of(desk.Db, engine);
        var merge = await desk.Merge.Run(desk.Kept, desk.Away, MergeDesk.None, desk.By);
        Assert.Equal((desk.Desk.World.Enrolments[1], "completed"), await Of(desk, desk.Kept));

        desk.Desk.World.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await desk.Undo.Run(merge!.Value, desk.By));
        Assert.Equal(before, await Everything.Of(desk.Db, engine));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_merge_logged_when_an_exchange_stood_among_what_ended_can_be_taken_back(Engine engine)
    {
        await using var desk = await MergeDesk.Make(engine);
        await Set(desk, 1, "completed");
        var before = await Everything.Of(desk.Db, engine);
        var merge = await desk.Merge.Run(desk.Kept, desk.Away, MergeDesk.None, desk.By);
        var doubles = MergedSeats.Read(await desk.Db.Read<string>("SELECT Seats FROM PersonMerge WHERE Id = @merge", new { merge }));
        Assert.Equal([desk.Desk.World.Enrolments[1]], doubles.Exchanged);
        Assert.DoesNotContain(doubles.Ended, e => e.Id == desk.Desk.World.Enrolments[1]);
        ValueList<EndedSeat> then = [new("Enrolment.PersonId exchanged", doubles.Exchanged[0], desk.Desk.World.Cohort.CohortId, null, HeldSeat: false), .. doubles.Ended];
        await desk.Db.Work("Then", work => work.Execute("UPDATE PersonMerge SET Seats = @seats WHERE Id = @merge", new { seats = CanonicalJson.Write(then), merge }));

        desk.Desk.World.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await desk.Undo.Run(merge!.Value, desk.By));
        Assert.Equal(before, await Everything.Of(desk.Db, engine));
    }

    /// <summary>Whoever was present is whose enrolment it was, and the figures are those of the ledger.</summary>
    private static async Task Holds(MergeDesk desk)
    {
        Assert.Equal(0, await desk.Count("SELECT COUNT(*) FROM Attendance a JOIN Enrolment e ON e.Id = a.EnrolmentId WHERE e.PersonId <> a.PersonId"));
        Assert.Null((await new VerifyFigures(desk.Db).Run()).Fault);
    }

    private static Task Set(MergeDesk desk, int trainee, string state) => desk.Db.Work("Set", async work =>
    {
        var (id, at) = (desk.Desk.World.Enrolments[trainee], Seed.LongAgo);
        await work.Execute(state == "completed" ? "UPDATE Enrolment SET State = @state, CompletedAt = @at WHERE Id = @id" : "UPDATE Enrolment SET State = @state, WithdrawnAt = @at WHERE Id = @id", new { state, id, at });
        await work.Execute("UPDATE Cohort SET Taken = (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = Cohort.Id AND e.State <> 'withdrawn')");
    });

    private static Task EnrolEverybody(MergeDesk desk) => desk.Db.Work("Everybody", async work =>
    {
        var (cohort, at) = (desk.Desk.World.Cohort.CohortId, Seed.LongAgo);
        foreach (var person in await work.List<Guid>("SELECT p.Id FROM Person p WHERE NOT EXISTS (SELECT 1 FROM Enrolment e WHERE e.PersonId = p.Id AND e.CohortId = @cohort)", new { cohort }))
        {
            await work.Execute(
                "INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version) VALUES (@id, @cohort, @person, 'active', 'A', @at, @person, 1)",
                new { id = work.NewId(), cohort, person, at });
        }

        await work.Execute("UPDATE Cohort SET Taken = (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = Cohort.Id AND e.State <> 'withdrawn')");
    });

    private static Task<long> Taken(MergeDesk desk) => desk.Db.Read<long>("SELECT Taken FROM Cohort WHERE Id = @CohortId", new { desk.Desk.World.Cohort.CohortId });

    private static async Task<(Guid Id, string State)> Of(MergeDesk desk, Guid person)
    {
        var row = await desk.Db.Read<SeatRow>("SELECT Id, State FROM Enrolment WHERE CohortId = @CohortId AND PersonId = @person", new { desk.Desk.World.Cohort.CohortId, person });
        return (row.Id, row.State);
    }

    private sealed record SeatRow
    {
        public Guid Id { get; init; }

        public string State { get; init; } = "";
    }
}
