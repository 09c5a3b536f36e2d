using Lms.Assessments.Facts;
using Lms.Assessments.Merges;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.Merges;
using Lms.Data.People;
using Lms.Data.Tests.Attendances;
using Lms.Testing;

namespace Lms.Data.Tests.Merges;

/// <summary>A closed session of one cohort with people at places 0, 1 and 2; the one at 1 has done things elsewhere too.</summary>
internal sealed class MergeDesk : IAsyncDisposable
{
    public static readonly IReadOnlySet<MergeField> None = new HashSet<MergeField>();

    private MergeDesk(ClosingDesk desk) => Desk = desk;

    public ClosingDesk Desk { get; }

    public Db Db => Desk.Db;

    public Guid Kept => Desk.World.Trainees[0];

    public Guid Away => Desk.World.Trainees[1];

    public Scope By => Desk.World.ByEverything;

    public MergePeople Merge => new(Db, Desk.World.Clock);

    public UndoMerge Undo => new(Db, Desk.World.Clock);

    /// <summary>A cohort only the one who goes is in.</summary>
    public Guid Other { get; private set; }

    public Guid OtherEnrolment { get; private set; }

    public static async Task<MergeDesk> Make(Engine engine)
    {
        var desk = new MergeDesk(await ClosingDesk.Make(engine, trainees: 3));
        var (db, clock) = (desk.Db, desk.Desk.World.Clock);
        await new SeedIndicators(db, clock, new RebuildFigures(db, clock)).Run(CancellationToken.None);
        // Both were at the session; each of the two alone at a poll, and both at another.
        await desk.Desk.Page(0, 0, 110);
        await desk.Desk.Page(1, 5, 115);
        await desk.Desk.Page(2, 0, 120);
        await desk.Rows();
        clock.Advance(TimeSpan.FromHours(2));
        await desk.Desk.Close.Run(desk.Desk.World.Session, desk.Desk.World.ByTrainer);
        clock.Advance(TimeSpan.FromHours(1));
        return desk;
    }

    public Task<long> Count(string sql) => Db.Read<long>(sql, new { kept = Kept, away = Away });

    public Task<long> People() => Count("SELECT COUNT(DISTINCT m.Person) FROM FigureMet m");

    public async ValueTask DisposeAsync() => await Desk.DisposeAsync();

    private async Task Rows()
    {
        var world = Desk.World;
        Other = await Db.Cohort(await Db.Module("TOT"), code: "TOT-2026-11");
        OtherEnrolment = Db.NewId();
        await Db.Work("Rows", async work =>
        {
            var at = Seed.LongAgo;
            await work.Execute("INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version) VALUES (@OtherEnrolment, @Other, @Away, 'active', 'A', @at, @Away, 1)", new { OtherEnrolment, Other, Away, at });
            await work.Execute("UPDATE Cohort SET Taken = (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = Cohort.Id)");
            foreach (var (poll, number) in new[] { (work.NewId(), 1), (work.NewId(), 2) })
            {
                await work.Execute("""
                    INSERT INTO Poll (Id, SessionId, Number, Kind, Text, Options, Anonymous, MayChange, Moderated, SpeedPoints, State, Voters, CreatedAt, CreatedBy, Version)
                    VALUES (@poll, @Session, @number, 'single', 'Who pays?', '[]', 0, 0, 0, 0, 'closed', 0, @at, @Trainer, 1)
                    """, new { poll, world.Session, number, world.Trainer, at });
                foreach (var person in number == 1 ? [Away, Kept] : new[] { Away })
                {
                    await work.Execute("INSERT INTO PollVoter (PollId, PersonId) VALUES (@poll, @person)", new { poll, person });
                    await work.Execute("INSERT INTO Vote (PollId, PersonId, Choice, IdempotencyKey, ClientSeq, At) VALUES (@poll, @person, '{}', 'k', 1, @at)", new { poll, person, at });
                }
            }

            await work.Execute("INSERT INTO CheckIn (SessionId, PersonId, OnDay, How, At) VALUES (@Session, @Away, @day, 'code', @at)", new { world.Session, Away, day = new DateOnly(2026, 12, 1), at });
            await work.Execute("INSERT INTO FigureView (Id, PersonId, Name, Question, IsShared, CreatedAt) VALUES (@id, @Away, 'Mine', 'kind=people', 0, @at)", new { id = work.NewId(), Away, at });
            await work.Execute("INSERT INTO RoleAssignment (Id, PersonId, Role, ScopeKind, CohortId, GrantedAt) VALUES (@id, @Away, 'trainer', 'cohort', @Other, @at)", new { id = work.NewId(), Away, Other, at });
            foreach (var person in new[] { Away, Kept })
            {
                await work.Execute("INSERT INTO RoleAssignment (Id, PersonId, Role, ScopeKind, CohortId, GrantedAt) VALUES (@id, @person, 'trainee', 'cohort', @CohortId, @at)", new { id = work.NewId(), person, world.Cohort.CohortId, at });
            }

            await Complete(work, Kept, world.Enrolments[0]);
            await Complete(work, Away, world.Enrolments[1]);
            await Complete(work, Away, OtherEnrolment);
        });
    }

    /// <summary>The fact of a completion, as the ledger writes it.</summary>
    public static async Task Complete(UnitOfWork work, Guid person, Guid enrolment)
    {
        var snapshot = await Lms.Data.Completions.CompletionStore.Read(work, enrolment);
        await Lms.Data.Facts.FactStore.Record(work, Lms.Data.Completions.EnrolmentLedger.Fact(snapshot, work.NewId(), $"completion:{enrolment}", FactKind.Completion, FactUnit.People, SessionWorld.Start));
        Assert.Equal(person, snapshot.PersonId);
    }
}
