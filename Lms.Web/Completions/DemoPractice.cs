using Lms.Assessments.ActionPlans;
using Lms.Assessments.Assignments;
using Lms.Assessments.Completions;
using Lms.Assessments.Marks;
using Lms.Assessments.Meetings;
using Lms.Assessments.Mentorships;
using Lms.Assessments.Submissions;
using Lms.Data;
using Lms.Data.ActionPlans;
using Lms.Data.Assignments;
using Lms.Data.Completions;
using Lms.Data.Lessons;
using Lms.Data.Marks;
using Lms.Data.Meetings;
using Lms.Data.Mentorships;
using Lms.Data.People;
using Lms.Data.Submissions;
using Lms.Scheduler.Assignments;
using Lms.Scheduler.Cohorts;
using Lms.Web.Surveys;

namespace Lms.Web.Completions;

/// <summary>Twenty-four days of practice, as <see cref="MakeDemoPractice"/> tells them. What people write is invented.</summary>
internal sealed class DemoPractice(IServiceProvider services, Guid cohort, DateTimeOffset began, IReadOnlyDictionary<string, Guid> enrolments)
{
    private const string Zone = "Asia/Dushanbe";

    private static readonly Scope Trainer = Of("trainer");
    private static readonly Scope Assessor = Of("assessor");
    private static readonly Scope Mentor = Of("mentor-iq");

    private static readonly Feedback Clear = Say("You compare the same year and the same people, and you say where each figure is from.", "A reader can check you in a minute.", "Put the range beside the figure in the first line.");
    private static readonly Feedback Thin = Say("Two of your figures count permits and one counts people.", "A reader believes that migration doubled.", "Name the unit in every sentence with a figure, and send it again.");

    public async Task Play()
    {
        foreach (var (place, key) in MakeDemoPractice.People.Index())
        {
            foreach (var number in Enumerable.Range(1, Math.Max(0, 6 - place)))
            {
                await At<ReadLesson>(2 + number).Run(DemoId.Person(key), enrolments[key], $"3.{number}", "en");
            }
        }

        var assignments = await Ask();
        await GroupWork(assignments[AssignmentKind.GroupWork]);
        await CaseStudies(assignments[AssignmentKind.CaseStudy]);
        await Portfolios(assignments[AssignmentKind.Portfolio]);
        await Mentoring();
        await At<NudgeLate>(22).Run(cohort, Measure.Portfolio, "Your headline was due on the twelfth day. Send it by Friday and I will read it at the weekend.", Trainer);
    }

    private async Task<Dictionary<AssignmentKind, Guid>> Ask()
    {
        var asked = new Dictionary<AssignmentKind, Guid>();
        var make = At<MakeModuleAssignment>(0.1);
        foreach (var due in (await make.Due()).Where(d => d.CohortId == cohort))
        {
            if (MakeModuleAssignment.Task(due) is { } task && AssignmentCalendar.Plan(due, task) is var plan && await make.Run(cohort, due.SourceKey, plan) is { } id)
            {
                asked[plan.Kind] = id;
            }
        }

        var rubric = (await services.GetRequiredService<AssignmentQueries>().Rubrics(cohort))[0];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var until = TimeZoneInfo.ConvertTime(began, zone).Date.AddDays(12).AddHours(18);
        var headline = new AssignmentPlan
        {
            Kind = AssignmentKind.Portfolio,
            Title = "A headline I would change",
            Brief = "## What to do\n\nTake a headline of your own paper about migration.\n\n- What it says\n- What the table says\n- What you would write **instead**",
            Language = "en",
            RubricId = rubric.Id,
            OpensAt = began,
            DueLocal = WallClock.Text(until),
            TimeZone = Zone,
            DueAt = WallClock.Instant(until, zone),
            LateDays = 14,
            Markers = 2,
            IsBlind = true,
        };
        asked[AssignmentKind.Portfolio] = (await At<SaveAssignment>(0.2).Create(cohort, headline, Trainer))!.Value;
        await At<PublishAssignment>(0.2).Run(asked[AssignmentKind.Portfolio], Trainer);
        return asked;
    }

    private async Task GroupWork(Guid assignment)
    {
        var work = (await At<BeginSubmission>(3).Run(assignment, Of("trainee-kg")))!.Value;
        await At<ChangeMembers>(3).Run(work, enrolments["trainee-kg-osh"], takeIn: true, Of("trainee-kg"));
        await At<ChangeMembers>(3).Run(work, enrolments["manager-kg"], takeIn: true, Of("trainee-kg"));
        await Hand(work, 6, "trainee-kg", "Press package: the text, the table it comes from, and three questions we expect.\n\nFact-check: every figure was read aloud by somebody who had not written it.");
        await Mark(work, 8, Trainer, 3, Clear);
        await Begin(assignment, 21, "trainee-iq-media", "Our press package has one page and one table. The fact-check took two of us an afternoon.");
    }

    private async Task CaseStudies(Guid assignment)
    {
        const string text = "Three of the eight tables count permits, four count people and one counts crossings. Only the labour force survey and the census ask the same people in the same year.\n\nThe fair comparison is therefore 2021 with 2021: 214,000 against 198,000 (range 180,000 to 216,000).";
        await Mark(await Begin(assignment, 9, "manager-kg", text), 12, Trainer, 4, Clear);
        var appealed = await Begin(assignment, 11, "trainee-tj-cso", text[..text.IndexOf('\n', StringComparison.Ordinal)]);
        await Mark(appealed, 20, Assessor, 2, Thin);
        await At<AppealMark>(23).Run(appealed, "The range is in the second table of my file. Please look at it once more.", Of("trainee-tj-cso"));
        var returned = await Begin(assignment, 14, "trainee-kg", "Migration has doubled: the table of 2019 says 96,000 and that of 2021 says 198,000.");
        await Fill(returned, 16, Trainer, 1, Thin);
        await At<ReturnWork>(16).Run(returned, 1, Trainer);
        await Begin(assignment, 22, "trainee-kg-osh", text);
        var draft = (await At<BeginSubmission>(20).Run(assignment, Of("trainee-pk")))!.Value;
        await At<SaveDraft>(20).Run(draft, new SentDraft("Table 1 counts permits.", 0), Of("trainee-pk"));
    }

    private async Task Portfolios(Guid assignment)
    {
        var differs = await Begin(assignment, 10, "manager-kg", "The headline says “a flood”. The table says eleven people in a thousand.");
        await Mark(differs, 13, Trainer, 4, Clear);
        await Mark(differs, 14, Assessor, 1, Thin);
        var late = await Begin(assignment, 15, "trainee-iq-media", "The headline says that wages fell. The table is of one city in one month.");
        await Mark(late, 17, Assessor, 3, Clear);
    }

    private async Task Mentoring()
    {
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        await At<KeepPool>(1).Add(cohort, Mentor.PersonId, MentorTerms.Of(4, "ru ky en"), by);
        var first = DateOnly.FromDateTime(began.UtcDateTime);
        foreach (var key in (string[])["manager-kg", "trainee-tj-cso", "trainee-kg"])
        {
            await At<AssignMentor>(2).Run(cohort, enrolments[key], Mentor.PersonId, null, by);
            await At<WritePlan>(5).Run(
                enrolments[key],
                null,
                0,
                [new PlannedAction("Name the unit beside every figure I print", first.AddDays(20), "An editor finds none without it"), new PlannedAction("Keep a list of the tables I trust", first.AddDays(55), "The list hangs in the newsroom")],
                Of(key));
        }

        await Call("manager-kg", 7, "We went through the last four issues together.");
        await Call("manager-kg", 21, "She showed me the list. Two colleagues use it already.");
        await Call("trainee-tj-cso", 6, "The plan is clear; we speak again in two weeks.");
        var plan = (await services.GetRequiredService<ActionPlanQueries>().OfEnrolment(enrolments["manager-kg"]))[0];
        await At<SettleAction>(19).Run(plan.Actions[0].Id, plan.Actions[0].Version, PlanActionState.Done, "All of last week's pages.", Of("manager-kg"));
        await At<ClosePlan>(23).Run(plan.Plan.Id, plan.Plan.Version, PlanOutcome.Partly, "The units are there; the list goes on.", Mentor);
    }

    private async Task Call(string key, double day, string note)
    {
        var at = began.AddDays(day).AddHours(4);
        var local = WallClock.Text(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Zone)).DateTime);
        var mentorship = (await services.GetRequiredService<MentoringQueries>().MentorOf(enrolments[key]))!.MentorshipId;
        await At<RecordContact>(day + 0.5).Run(mentorship, MeetingKind.Call, (local, at), Zone, 20, note, null, null, Mentor);
    }

    private async Task<Guid> Begin(Guid assignment, double day, string key, string text)
    {
        var work = (await At<BeginSubmission>(day).Run(assignment, Of(key)))!.Value;
        await Hand(work, day + 0.1, key, text);
        return work;
    }

    private Task<DraftReceipt?> Hand(Guid work, double day, string key, string text) => At<HandIn>(day).Run(work, new SentDraft(text, 0), null, Of(key));

    private async Task Mark(Guid work, double day, Scope marker, int level, Feedback feedback)
    {
        await Fill(work, day, marker, level, feedback);
        await At<GiveMarks>(day).Run(work, 1, marker);
    }

    /// <summary>The same level for every criterion but the first, which is one better where there is one.</summary>
    private async Task Fill(Guid work, double day, Scope marker, int level, Feedback feedback)
    {
        await At<OpenSheet>(day).Run(work, marker);
        var rubric = (await services.GetRequiredService<MarkQueries>().Find(work, marker))!.Rubric;
        var marks = rubric.Criteria.Index().Select(c => new CriterionMark(c.Item.Key, c.Index == 0 ? Math.Min(level + 1, c.Item.Levels.Count) : level));
        await At<SaveSheet>(day).Run(work, 1, 1, marks, feedback, marker);
    }

    private static Feedback Say(string seen, string effect, string next) => new() { Seen = seen, Effect = effect, NextTime = next };

    private static Scope Of(string key) => new(DemoId.Person(key), Everything: false);

    private T At<T>(double day)
        where T : notnull => ActivatorUtilities.CreateInstance<T>(services, new PastClock(began.AddDays(day)));
}
