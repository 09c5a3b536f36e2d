using Lms.Assessments.Assignments;
using Lms.Data.Assignments;
using Lms.Data.Groups;
using Lms.Data.People;
using Lms.Data.Submissions;

namespace Lms.Testing;

/// <summary>
/// A <see cref="SessionWorld"/> whose cohort is asked for work: published, opened a day ago, due in a week.
/// <code>
/// await using var work = await WorkWorld.Make(engine);
/// var submission = await work.Begin(0);
/// await work.HandIn.Run(submission, new SentDraft("My text", 0), null, work.By(0));
/// </code>
/// </summary>
public sealed class WorkWorld : IAsyncDisposable
{
    private WorkWorld(SessionWorld world) => World = world;

    public SessionWorld World { get; }

    public Guid Assignment { get; private set; }

    public BeginSubmission BeginSubmission => new(World.Db, World.Clock);

    public SaveDraft Save => new(World.Db, World.Clock);

    public HandIn HandIn => new(World.Db, World.Clock);

    public ReportGroup Report => new(World.Db, World.Log, World.Clock);

    public SaveParagraph Paragraph => new(World.Db, World.Log, World.Clock);

    public static AssignmentPlan Plan() => new()
    {
        Kind = AssignmentKind.CaseStudy,
        Title = "Who paid for the visa?",
        Brief = "Read the case and say who paid.",
        Language = "en",
        OpensAt = SessionWorld.Start.AddDays(-1),
        DueLocal = "2026-12-08T10:00",
        TimeZone = "Asia/Dushanbe",
        DueAt = SessionWorld.Start.AddDays(7),
    };

    public static async Task<WorkWorld> Make(Engine engine, int trainees = 3, Func<SessionWorld, AssignmentPlan>? plan = null)
    {
        var work = new WorkWorld(await SessionWorld.Make(engine, trainees));
        work.Assignment = await work.Publish(plan?.Invoke(work.World) ?? Plan());
        return work;
    }

    /// <summary>One more assignment, published.</summary>
    public async Task<Guid> Publish(AssignmentPlan plan)
    {
        var id = (await new SaveAssignment(World.Db, World.Clock).Create(World.Cohort.CohortId, plan, World.ByTrainer))!.Value;
        await new PublishAssignment(World.Db, World.Clock).Run(id, World.ByTrainer);
        return id;
    }

    public Scope By(int trainee) => World.ByTrainee(trainee);

    /// <summary>The submission a trainee begins, or goes on with.</summary>
    public async Task<Guid> Begin(int trainee) => (await BeginSubmission.Run(Assignment, By(trainee)))!.Value;

    public async Task<StoredSubmission> Read(Guid submission) => (await World.Db.FindSubmission(submission))!;

    /// <summary>Puts the first trainees into one group of the session, in a new round. It runs.</summary>
    public async Task<Guid> Group(int round, params int[] trainees)
    {
        if (round == 1)
        {
            await World.Open();
        }

        return await World.Db.Work(nameof(Group), async work =>
        {
            var id = work.NewId();
            await work.Execute("INSERT INTO SessionGroup (Id, SessionId, Round, Number, Name, Method, CreatedAt) VALUES (@id, @Session, @round, 1, '', 'by_hand', @now)",
                new { id, World.Session, round, now = World.Clock.GetUtcNow() });
            foreach (var place in trainees)
            {
                await work.Execute("INSERT INTO SessionGroupMember (SessionId, Round, PersonId, GroupId) VALUES (@Session, @round, @person, @id)",
                    new { World.Session, round, person = World.Trainees[place], id });
            }

            return id;
        });
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
