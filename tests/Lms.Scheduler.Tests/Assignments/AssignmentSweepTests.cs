using Lms.Assessments.Assignments;
using Lms.Assessments.Values;
using Lms.Data.Assignments;
using Lms.Data.Modules;
using Lms.Data.Outbox;
using Lms.Data.Submissions;
using Lms.Scheduler.Assignments;
using Lms.Testing;

namespace Lms.Scheduler.Tests.Assignments;

/// <summary>What becomes of time passing: a module's own assignments, and reminders.</summary>
public sealed class AssignmentSweepTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_module_s_case_study_and_group_work_are_made_once_however_often_it_runs(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await Content(world);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep(world).Run(default))));
        await Sweep(world).Run(default);

        var made = await world.Db.List<Row>("SELECT SourceKey, DueLocal, DueAt, TimeZone, SessionId, State, Title FROM Assignment ORDER BY SourceKey");
        Assert.Equal(["case_study", "group_work"], made.Select(m => m.SourceKey));
        Assert.All(made, m => Assert.Equal(("published", "Asia/Dushanbe"), (m.State, m.TimeZone)));
        Assert.Equal(("Map the fees", world.Session, "2026-12-03T23:59"), (made[1].Title, made[1].SessionId, made[1].DueLocal));
        Assert.Equal(new DateTimeOffset(2026, 12, 3, 18, 59, 0, TimeSpan.Zero), made[1].DueAt);
        Assert.Null(made[0].SessionId);
        Assert.Equal(2, await world.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'MakeModuleAssignment'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_has_not_handed_in_is_reminded_a_week_and_a_day_before_each_once(Engine engine)
    {
        var due = SessionWorld.Start.AddDays(9);
        await using var work = await WorkWorld.Make(engine, trainees: 2, _ => WorkWorld.Plan() with { DueAt = due, DueLocal = "2026-12-10T10:00" });
        await Remind(work, due.AddDays(-8));
        Assert.Empty(await Mails(work));
        await Remind(work, due.AddDays(-6));
        await Remind(work, due.AddDays(-5));
        Assert.Equal(["assignment_week", "assignment_week"], await Mails(work));

        var id = await work.Begin(0);
        await work.HandIn.Run(id, new SentDraft("Done", 0), null, work.By(0));
        await Remind(work, due.AddHours(-20));
        await Remind(work, due.AddHours(-19));
        Assert.Equal(["assignment_day", "assignment_week", "assignment_week"], await Mails(work));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_reminder_that_is_late_is_dropped_and_one_handed_in_meanwhile_is_not_concerned(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine, trainees: 1);
        var due = WorkWorld.Plan().DueAt;
        await Remind(work, due.AddDays(-2)); // the week's is too late, the day's too early
        await Remind(work, due.AddHours(-2));
        Assert.Empty(await Mails(work));
        var mail = new MailQueries(work.World.Db);
        Assert.True((await mail.Assignment(work.Assignment, work.World.Trainees[0]))!.IsConcerned);
        await work.HandIn.Run(await work.Begin(0), new SentDraft("Done", 0), null, work.By(0));
        Assert.False((await mail.Assignment(work.Assignment, work.World.Trainees[0]))!.IsConcerned);
    }

    [Fact]
    public void Without_a_session_group_work_is_due_on_the_cohort_s_last_day()
    {
        var due = new DueModuleAssignment { SourceKey = "group_work", TimeZone = "Asia/Dushanbe", StartsAt = SessionWorld.Start, EndsAt = new DateTimeOffset(2026, 12, 28, 20, 0, 0, TimeSpan.Zero), Language = "en" };
        var plan = AssignmentCalendar.Plan(due, new TaskText("t", "b", []));
        Assert.Equal(("2026-12-29T23:59", AssignmentKind.GroupWork, true), (plan.DueLocal, plan.Kind, plan.IsGroup)); // 20:00 UTC is the 29th there
    }

    private static MakeDueAssignments Sweep(SessionWorld world) => new(new MakeModuleAssignment(world.Db, world.Clock));

    private static async Task Remind(WorkWorld work, DateTimeOffset at)
    {
        if (at > work.World.Clock.GetUtcNow())
        {
            work.World.Clock.SetUtcNow(at);
        }

        await new RemindOfDueAssignments(new PostAssignmentReminder(work.World.Db, work.World.Clock), work.World.Clock).Run(default);
    }

    private static Task<IReadOnlyList<string>> Mails(WorkWorld work) =>
        work.World.Db.List<string>("SELECT Template FROM OutboxMessage WHERE Template LIKE 'assignment%' ORDER BY Template");

    private static Task Content(SessionWorld world) => world.Db.Work(nameof(Content), work => work.Execute(
        "UPDATE ModuleVersion SET Payload = @payload WHERE Id = (SELECT ModuleVersionId FROM Cohort WHERE Id = @CohortId)",
        new
        {
            world.Cohort.CohortId,
            payload = CanonicalJson.Write(new ModuleContent
            {
                Texts = new ModuleTexts { Title = "Ethical recruitment", Audience = "", Need = "", Format = "", Outcomes = [] },
                Polls = [],
                Attitude = [],
                Practice = [],
                CaseStudy = new TaskText("Who paid?", "Read the case.", ["Facts"]),
                GroupWork = new TaskText("Map the fees", "Draw the chain.", ["Facts"]),
                Coaching = [],
                Sources = [],
            }),
        }));

    private sealed record Row
    {
        public string SourceKey { get; init; } = "";

        public string DueLocal { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public string TimeZone { get; init; } = "";

        public Guid? SessionId { get; init; }

        public string State { get; init; } = "";

        public string Title { get; init; } = "";
    }
}
