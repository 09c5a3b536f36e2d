using Lms.Assessments.Cohorts;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Ladders;
using Lms.Assessments.Rules;
using Lms.Data.Cohorts;
using Lms.Data.Facts;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.Ladders;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Ladders;

public sealed class LadderTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly FakeTimeProvider Clock = new(Now);

    [Theory, Sqlite, SqlServer]
    public async Task A_step_is_shown_by_words_taken_back_with_a_reason_and_all_of_it_stays(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (ministry, officer) = await Ministry(test.Db);
        await test.Db.Module();
        var set = new SetLadderStep(test.Db, Clock);
        Task<bool> Quote(LadderStep step, string words) => set.Run("ERP", ministry, step, LadderProof.Quote, words, new DateOnly(2026, 11, 1), officer);
        Assert.Equal("ladder.quote", (await Assert.ThrowsAsync<RuleBroken>(() => Quote(LadderStep.Delivered, ""))).Code);
        Assert.Equal("ladder.document", (await Assert.ThrowsAsync<RuleBroken>(() => set.Run("ERP", ministry, LadderStep.Delivered, LadderProof.Document, null, null, officer))).Code);
        Assert.True(await Quote(LadderStep.Delivered, "Letter 5 of 1 November"));
        Assert.Equal("ladder.already_set", (await Assert.ThrowsAsync<RuleBroken>(() => Quote(LadderStep.Delivered, "Letter 6 of 1 November"))).Code);
        Assert.True(await set.TakeBack("ERP", ministry, LadderStep.Delivered, "It was another module", officer));
        Assert.True(await Quote(LadderStep.Delivered, "Letter 7 of 1 November"));

        var cell = (await new LadderQueries(test.Db, Clock).Cell("ERP", ministry, officer))!;
        Assert.Equal(LadderStep.Delivered, cell.Ladder.Stands);
        Assert.Equal([3, 2, 1], cell.Log.Select(l => l.Seq));
        var board = await new LadderQueries(test.Db, Clock).Board(officer);
        Assert.Equal((1, 0), (board.Reached(board.Modules[0], LadderStep.Delivered), board.Reached(board.Modules[0], LadderStep.CoDelivered)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Documents_are_put_in_before_the_step_and_held_while_it_stands(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (ministry, officer) = await Ministry(test.Db);
        await test.Db.Module();
        var (set, door) = (new SetLadderStep(test.Db, Clock), new LadderDoor(Clock));
        var folder = (await set.OpenFolder("ERP", ministry, LadderStep.InPlan, officer))!.Value;
        Assert.Equal(folder, await set.OpenFolder("ERP", ministry, LadderStep.InPlan, officer));
        Assert.True(await door.MayChange(test.Db, folder, officer));
        var upload = await Upload(test.Db, folder, officer.PersonId);
        Assert.True(await set.Run("ERP", ministry, LadderStep.InPlan, LadderProof.Document, null, null, officer));
        var cell = (await new LadderQueries(test.Db, Clock).Cell("ERP", ministry, officer))!;
        Assert.Equal([upload], cell.Ladder.Find(LadderStep.InPlan)!.Evidence!.Documents);
        Assert.Null(cell.Ladder.Stands);
        Assert.Equal("ladder.held", (await Assert.ThrowsAsync<RuleBroken>(() => door.MayChange(test.Db, folder, officer))).Code);

        var (_, stranger) = await Ministry(test.Db, "Other");
        Assert.False(await door.MayRead(test.Db, folder, stranger));
        Assert.False(await door.MayChange(test.Db, folder, stranger));
        Assert.False(await set.Run("ERP", ministry, LadderStep.Delivered, LadderProof.Quote, "Letter 5 of 1 November", new DateOnly(2026, 11, 1), stranger));
        Assert.False(await set.TakeBack("ERP", ministry, LadderStep.InPlan, "Because", stranger));
        Assert.Null(await set.OpenFolder("ERP", ministry, LadderStep.InPlan, stranger));
        Assert.DoesNotContain(ministry, (await new LadderQueries(test.Db, Clock).Board(stranger)).Places.Select(p => p.Id));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Sessions_of_the_countrys_institutions_show_who_led_them(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var db = test.Db;
        var (ministry, officer) = await Ministry(db);
        var cohort = await db.Cohort(await db.Module(), institutionId: ministry);
        var (national, guest) = (await db.Person(ministry, "National"), await db.Person(await Cso(db), "Guest"));
        for (var n = 0; n < 4; n++)
        {
            await Session(db, cohort, n, n < 3 ? national : guest);
        }

        var cell = (await new LadderQueries(db, Clock).Cell("ERP", ministry, officer))!;
        Assert.Equal(new SessionTally(4, 3, 3, 4), cell.Sessions);
        var set = new SetLadderStep(db, Clock);
        Assert.True(await set.Run("ERP", ministry, LadderStep.NationalTrainers, LadderProof.Count, null, null, officer));
        Assert.Equal("ladder.count", (await Assert.ThrowsAsync<RuleBroken>(() => set.Run("ERP", ministry, LadderStep.InPlan, LadderProof.Count, null, null, officer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_board_counts_the_sessions_that_figures_count(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var db = test.Db;
        await new SeedIndicators(db, Clock, new RebuildFigures(db, Clock)).Run(TestContext.Current.CancellationToken);
        var (ministry, officer) = await Ministry(db);
        var module = await db.Module();
        var cohort = await db.Cohort(module, institutionId: ministry);
        var national = await db.Person(ministry, "National");
        await Session(db, cohort, 0, national);
        var taken = await Session(db, cohort, 1, national);
        // Closed, and not in the ledger: neither counts it.
        await Session(db, cohort, 2, national, isCounted: false);
        await db.Work("test", async work => await work.Record((await work.FindStanding($"session:{taken}")).Standing!.Reversed(work.NewId(), Now)));
        // Of a list; the second day is longer ago than the board looks back.
        var at = Now.AddYears(-3);
        await new RecordPastCohort(db, Clock).Run(
            new PastCohort("list-1", module, new CohortPlan("2023-12-01T09:00", "Asia/Bishkek", new CohortDates(at.AddDays(-1), at, at.AddDays(1))), ministry, [new(2026, 3, 2), new(2023, 12, 1)], [], Provenance.Partner),
            officer.PersonId);

        var cell = (await new LadderQueries(db, Clock).Cell("ERP", ministry, officer))!;
        var figure = await new FigureQueries(db).Answer(
            officer, new FigureQuestion { Kind = FigureKind.Sessions, Span = cell.Months, Filters = [new(Dimension.Country, ["KG"]), new(Dimension.Module, ["ERP"])] }, "en");
        Assert.Equal(new SessionTally(2, 1, 1, 1), cell.Sessions);
        Assert.Equal(figure.Total.Value, cell.Sessions.Held);
    }

    private static async Task<(Guid Ministry, Scope Officer)> Ministry(Db db, string name = "Ministry")
    {
        var ministry = await db.Institution(name);
        var person = await db.Person(ministry);
        await db.Role(person, "officer", ministry);
        return (ministry, new Scope(person, Everything: false));
    }

    private static async Task<Guid> Cso(Db db)
    {
        var id = await db.Institution("A CSO");
        await db.Work("test", work => work.Execute("UPDATE Institution SET Kind = 'cso' WHERE Id = @id", new { id }));
        return id;
    }

    private static async Task<Guid> Upload(Db db, Guid subject, Guid owner)
    {
        var id = db.NewId();
        await db.Work("test", work => work.Execute("""
            INSERT INTO Upload (Id, OwnerId, Purpose, SubjectId, ClientKey, Name, ContentType, Bytes, Received, State, CreatedAt, TouchedAt, ReadyAt, Version)
            VALUES (@id, @owner, 'ladder', @subject, 'k', 'plan.pdf', 'application/pdf', 5, 5, 'ready', @Now, @Now, @Now, 1)
            """, new { id, owner, subject, Now }));
        return id;
    }

    private static Task<Guid> Session(Db db, Guid cohort, int number, Guid trainer, bool isCounted = true) => db.Work("test", async work =>
    {
        var (id, at) = (work.NewId(), Now.AddDays(-10 + number));
        await work.Execute("""
            INSERT INTO Session (Id, CohortId, Title, Mode, State, StartsLocal, TimeZone, StartsAt, EndsAt, LengthMinutes, Days, LastSeq, CheckInSecret, RuleNumber, CalendarSequence, ClosedAt, CreatedAt, Version)
            VALUES (@id, @cohort, 'A session', 'room', 'closed', '2026-11-20T10:00', 'Asia/Bishkek', @at, @at, 60, 1, 0, 'x', 1, 0, @at, @at, 1)
            """, new { id, cohort, at });
        await work.Execute("INSERT INTO SessionTrainer (SessionId, PersonId, Part) VALUES (@id, @trainer, 'trainer')", new { id, trainer });
        if (isCounted)
        {
            var held = await work.Read<Held>("SELECT v.ModuleId, i.Id AS InstitutionId, i.Path FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId JOIN Institution i ON i.Id = c.InstitutionId WHERE c.Id = @cohort", new { cohort });
            await work.Record(new Fact
            {
                Id = work.NewId(),
                SourceKey = $"session:{id}",
                Kind = FactKind.Session,
                Unit = FactUnit.Sessions,
                InstitutionId = held.InstitutionId,
                InstitutionPath = held.Path,
                InstitutionKind = "ministry",
                Country = "KG",
                ModuleId = held.ModuleId,
                CohortId = cohort,
                OccurredOn = DateOnly.FromDateTime(at.UtcDateTime),
                RecordedAt = at,
                RuleVersion = "attendance-1",
                Provenance = Provenance.Counted,
            });
        }

        return id;
    });

    private sealed record Held
    {
        public Guid ModuleId { get; init; }

        public Guid InstitutionId { get; init; }

        public string Path { get; init; } = "";
    }
}
