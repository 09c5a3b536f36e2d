using Lms.Assessments.Completions;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.Completions;

/// <summary>A <see cref="CompletionWorld"/> whose cohort runs under a rule that asks for practice, and the rows practice leaves behind.</summary>
internal sealed class PracticeDesk : IAsyncDisposable
{
    public CompletionWorld World { get; private init; } = null!;

    /// <summary>Enrolments; the world's own is the first.</summary>
    public IReadOnlyList<Guid> People { get; private init; } = [];

    public Guid Enrolment => World.Enrolment;

    /// <summary>The second version of the module's rule; the first asks for lessons and test.</summary>
    public Guid Rule { get; private init; }

    private static DateTimeOffset At => CompletionWorld.Start;

    public static async Task<PracticeDesk> Make(Engine engine, IReadOnlyList<Requirement> asks, int people = 1)
    {
        var world = await CompletionWorld.Make(engine);
        var desk = new PracticeDesk
        {
            World = world,
            People = [world.Enrolment, .. Enumerable.Range(1, people - 1).Select(_ => world.Db.NewId())],
            Rule = await world.Db.Work("Arrange", async work =>
            {
                var module = await work.Read<Guid>("SELECT Id FROM Module");
                var rule = await work.AddRule(module, asks, world.Person, "For practice", At) ?? throw new InvalidOperationException();
                await work.Execute("UPDATE Cohort SET CompletionRuleId = @rule", new { rule });
                return rule;
            }),
        };
        foreach (var enrolment in desk.People.Skip(1))
        {
            var person = await world.Db.Person(world.Institution, "Aigul " + enrolment.ToString("N")[..6]);
            await desk.Run("INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version) VALUES (@enrolment, @Cohort, @person, 'active', 'A', @At, @person, 1)", new { enrolment, world.Cohort, person, At });
        }

        return desk;
    }

    public async Task<Guid> Assign(string kind, string state = "published")
    {
        var (id, rubric) = (World.Db.NewId(), World.Db.NewId());
        await Run("""
            INSERT INTO Rubric (Id, SeriesId, Number, Title, Language, Payload, ContentHash, State, CreatedAt, Version)
            VALUES (@rubric, @rubric, 1, 'A rubric', 'en', '{}', @hash, 'ready', @At, 1)
            """, new { rubric, hash = rubric.ToString("N") + rubric.ToString("N"), At });
        await Run("""
            INSERT INTO Assignment (Id, CohortId, Kind, Title, Brief, Language, IsGroup, RubricId, OpensAt, DueLocal, TimeZone, DueAt, LatePolicy, LateDays, DeductBasisPoints, Resubmissions,
                TakesText, MaxFiles, Markers, IsBlind, IsIndependent, ToleranceBasisPoints, State, CreatedAt, Version)
            VALUES (@id, @Cohort, @kind, 'A task', 'Do it.', 'en', 0, @rubric, @At, '2026-12-20T12:00', 'Asia/Dushanbe', @due, 'accept', 3, 0, 1, 1, 0, 1, 0, 0, 0, @state, @At, 1)
            """, new { id, World.Cohort, kind, rubric, At, due = At.AddDays(18), state });
        return id;
    }

    /// <summary>Handed in and marked, for everybody whose work it is.</summary>
    public async Task Mark(Guid assignment, int level, IReadOnlyList<Guid> members, string state = "marked")
    {
        var id = World.Db.NewId();
        await Run("""
            INSERT INTO Submission (Id, AssignmentId, Code, State, Round, HandedInAt, LateSeconds, LevelHundredths, Levels, CreatedAt, Version)
            VALUES (@id, @assignment, @code, @state, 1, @At, 0, @level, 4, @At, 1)
            """, new { id, assignment, code = id.ToString("N")[^12..], state, At, level = state == "marked" ? level : (int?)null });
        foreach (var member in members)
        {
            await Run("INSERT INTO SubmissionMember (AssignmentId, EnrolmentId, SubmissionId) VALUES (@assignment, @member, @id)", new { assignment, member, id });
        }

        await Ask(members);
    }

    public async Task Regrade(Guid assignment, int level)
    {
        await Run("UPDATE Submission SET LevelHundredths = @level WHERE AssignmentId = @assignment", new { assignment, level });
        await Ask([Enrolment]);
    }

    public async Task Plan(string state)
    {
        await Run("INSERT INTO ActionPlan (Id, EnrolmentId, SourceKey, State, WrittenAt, CreatedAt, Version) VALUES (@id, @Enrolment, 'module', @state, @At, @At, 1)", new { id = World.Db.NewId(), Enrolment, state, At });
        await Ask([Enrolment]);
    }

    public async Task ClosePlan()
    {
        await Run("UPDATE ActionPlan SET State = 'closed', Outcome = 'partly', ClosedAt = @At", new { At });
        await Ask([Enrolment]);
    }

    public Task FollowUp(string state) => Run("""
        INSERT INTO Survey (Id, EnrolmentId, Wave, ModuleVersionId, State, OpensAt, CreatedAt, Version)
        SELECT @id, @Enrolment, 'follow_up', c.ModuleVersionId, @state, @At, @At, 1 FROM Cohort c
        """, new { id = World.Db.NewId(), Enrolment, state, At });

    public async Task AnswerFollowUp()
    {
        await Run("UPDATE Survey SET State = 'done', DoneAt = @At", new { At });
        await Ask([Enrolment]);
    }

    public async Task ReadAll()
    {
        await World.Read(0);
        await World.Read(1);
    }

    public async Task<IReadOnlyList<string>> Lacks() => [.. (await World.Evaluate.Missing(Enrolment))!.Missing.Select(m => m.Measure)];

    public async Task<(long Have, long Needed, long Of)> Figure() => (await World.Evaluate.Missing(Enrolment))!.Missing.Select(m => (m.Have, m.Needed, m.Of)).Single();

    public Task<string> State() => World.Db.Read<string>("SELECT State FROM Enrolment WHERE Id = @Enrolment", new { Enrolment });

    public Scope Everything => World.Everything;

    public ValueTask DisposeAsync() => World.DisposeAsync();

    public Task Run(string sql, object args) => World.Db.Work("Arrange", work => work.Execute(sql, args));

    private Task Ask(IReadOnlyList<Guid> people) => World.Db.Work("Ask", async work =>
    {
        foreach (var person in people)
        {
            await World.Evaluate.Run(work, person, World.Person, World.Clock.GetUtcNow());
        }
    });
}
