using Lms.Assessments.Marks;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Submissions;
using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Data.Marks;
using Lms.Data.People;
using Lms.Data.Rubrics;
using Lms.Data.Submissions;
using Lms.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Marks;

/// <summary>
/// A cohort with an assignment marked by three criteria and one piece of work of it, handed in by persons 0 and 1. Person 2 trains the
/// cohort, persons 3, 4 and 5 are its assessors, person 6 mentors person 0 and assesses too, person 7 is nobody here.
/// </summary>
internal sealed class MarkWorld(TestDb test, TestCohort cohort)
{
    public static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly Feedback Words = FeedbackRule.Of("I saw four payments.", "The reader knows who paid.", "Add the receipts.");

    public FakeTimeProvider Clock { get; } = new(Now);

    public Db Db => test.Db;

    public TestCohort Cohort => cohort;

    public Guid Assignment { get; private set; }

    public Guid Work { get; private set; }

    public Guid Rubric { get; private set; }

    public Scope Trainer => Person(2);

    public Scope First => Person(3);

    public Scope Second => Person(4);

    public Scope Third => Person(5);

    public MarkQueries Queries => new(Db, Clock);

    public static async Task<MarkWorld> Make(TestDb test, int markers = 1, bool blind = false, bool independent = false, int tolerance = 1000)
    {
        var world = new MarkWorld(test, await TestCohort.Make(test.Db, Now, people: 8));
        world.Rubric = await new WriteRubric(test.Db, world.Clock).New(new TypedRubric("Case", "en", Assessments.Rubrics.Rubric.Plain(["Facts", "Law", "Safety"])), world.Trainer);
        await new SettleRubric(test.Db, world.Clock).Run(world.Rubric, RubricState.Ready, world.Trainer);
        await test.Db.Work(nameof(MarkWorld), async work =>
        {
            await world.GiveRoles(work);
            world.Assignment = work.NewId();
            await work.Execute("""
                INSERT INTO Assignment (Id, CohortId, Kind, Title, Brief, Language, IsGroup, RubricId, OpensAt, DueLocal, TimeZone, DueAt, LatePolicy, LateDays, DeductBasisPoints,
                    Resubmissions, TakesText, MaxFiles, Markers, IsBlind, IsIndependent, ToleranceBasisPoints, State, CreatedAt, Version)
                VALUES (@Assignment, @CohortId, 'case_study', 'Silk Road', 'Read it.', 'en', 1, @Rubric, @opens, '2026-12-05T18:00', 'Asia/Dushanbe', @due, 'deduct', 5, 1000,
                    1, 1, 0, @markers, @blind, @independent, @tolerance, 'published', @opens, 1)
                """, new { world.Assignment, world.Cohort.CohortId, world.Rubric, opens = Now.AddDays(-2), due = Now.AddDays(4), markers, blind, independent, tolerance });
        });
        world.Work = await world.HandedIn("AB12", 0, 1);
        return world;
    }

    /// <summary>One more piece of work of the same assignment.</summary>
    public async Task<Guid> HandedIn(string code, params int[] people)
    {
        var id = Db.NewId();
        await Db.Work(nameof(MarkWorld), async work =>
        {
            await work.Execute("INSERT INTO Submission (Id, AssignmentId, Code, State, Round, LateSeconds, CreatedAt, Version) VALUES (@id, @Assignment, @code, 'draft', 0, 0, @now, 1)",
                new { id, Assignment, code, now = Clock.GetUtcNow() });
            foreach (var place in people)
            {
                await work.Execute("INSERT INTO SubmissionMember (AssignmentId, EnrolmentId, SubmissionId) VALUES (@Assignment, @enrolment, @id)", new { Assignment, enrolment = cohort.Enrolments[place], id });
            }

            await work.AppendStep(id, 1, new Begun { At = Clock.GetUtcNow() }, null, null);
        });
        await HandIn(id, "Our answer to Aigul.");
        return id;
    }

    public Task HandIn(Guid id, string text) => Db.Work(nameof(MarkWorld), async work =>
    {
        var stored = (await work.HoldSubmission(id))!;
        var members = (await work.ListMembers(id)).Select(m => m.EnrolmentId);
        await work.Append(stored, stored.Submission.HandIn(stored.Assignment.Terms, text, [], members, Clock.GetUtcNow()), null);
    });

    public Scope Person(int place) => new(cohort.People[place], Everything: false);

    public static CriterionMark[] Levels(params int[] levels) => [.. levels.Select((l, i) => new CriterionMark(Assessments.Rubrics.Rubric.KeyOf(i), l))];

    public Task<int?> Open(Scope by) => new OpenSheet(Db, Clock).Run(Work, by);

    public Task<SavedSheet?> Save(Scope by, int seq, params int[] levels) => new SaveSheet(Db, Clock).Run(Work, 1, seq, Levels(levels), Words, by);

    /// <summary>Opens, saves and gives.</summary>
    public async Task<GivenMarks?> Give(Scope by, params int[] levels)
    {
        await Open(by);
        await Save(by, 1, levels);
        return await Deed(by);
    }

    public Task<GivenMarks?> Deed(Scope by) => new GiveMarks(Db, Completion(), Clock).Run(Work, 1, by);

    // No certificate is issued here: nobody in this cohort has read a lesson.
    public EvaluateCompletion Completion()
    {
        var settings = Options.Create(new CertificateSettings());
        return new EvaluateCompletion(Db, new CertificatePress(new CertificateKeys(Db, Clock, settings), Options.Create(new SiteSettings()), settings, new FreshCertificates()));
    }

    public async Task<Submission> Submission() => (await Db.FindSubmission(Work))!.Submission;

    public Task<IReadOnlyList<string>> Mails() => Db.List<string>("SELECT Template FROM OutboxMessage ORDER BY Template");

    private async Task GiveRoles(UnitOfWork work)
    {
        foreach (var (place, role) in new[] { (2, "trainer"), (3, "assessor"), (4, "assessor"), (5, "assessor"), (6, "assessor") })
        {
            await work.Execute("INSERT INTO RoleAssignment (Id, PersonId, Role, ScopeKind, CohortId, GrantedAt) VALUES (@id, @person, @role, 'cohort', @CohortId, @now)",
                new { id = work.NewId(), person = cohort.People[place], role, cohort.CohortId, now = Now });
        }

        await work.Execute("""
            INSERT INTO Mentorship (Id, EnrolmentId, MentorId, Method, AssignedAt, AssignedBy, Version) VALUES (@id, @enrolment, @mentor, 'by_hand', @now, @mentor, 1)
            """, new { id = work.NewId(), enrolment = cohort.Enrolments[0], mentor = cohort.People[6], now = Now });
    }
}
