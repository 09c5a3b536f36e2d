using Lms.Assessments.Assignments;
using Lms.Data;
using Lms.Data.Assignments;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Data.Submissions;
using Lms.Scheduler.Assignments;
using Lms.Scheduler.Cohorts;

namespace Lms.Web.Submissions;

/// <summary>
/// The demo cohort that runs has its module's case study and group work, and a portfolio piece that is a draft of its trainer's. One
/// trainee has handed in the case study, another has begun it. Made by the same deeds as any other. Registered in Development only.
/// </summary>
internal sealed class MakeDemoWork(
    TimeProvider clock, CohortQueries cohorts, ProgressQueries progress, AssignmentQueries assignments, MakeModuleAssignment make, SaveAssignment save, BeginSubmission begin, SaveDraft draft, HandIn handIn) : IStartupStep
{
    private const string Text = """
        The worker paid 850 USD to an agent in Osh for a job in a bakery in Kazan. The agency in Bishkek says it charged nothing.

        1. Who was paid: the agent, in cash, without a receipt. Under the rule that the employer pays, all of it is a recruitment fee.
        2. What the contract says: the wage is 45,000 RUB; the message he kept says 60,000. This is contract substitution.
        3. What I would do: take his statement with dates, copy the messages, ask the agency for its list of sub-agents, and send the case to the inspectorate with his consent.

        What I do not know is whether the employer paid the agency as well. I would ask for the service agreement.
        """;

    public int Order => 42;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var due in await make.Due(cancel))
        {
            if (MakeModuleAssignment.Task(due) is { } task)
            {
                await make.Run(due.CohortId, due.SourceKey, AssignmentCalendar.Plan(due, task));
            }
        }

        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        var running = await cohorts.Seen(by, DemoId.Institution("uz-academy"), "en", now, over: false, take: 100);
        if (running.FirstOrDefault(c => c.ModuleCode == "ERP" && c.SeriesId is null && c.State == "planned" && c.StartsAt <= now) is not { } cohort)
        {
            return;
        }

        var known = await assignments.OfCohort(cohort.Id);
        if (known.All(a => a.Kind != "portfolio"))
        {
            await save.Create(cohort.Id, Portfolio(now, TimeZoneInfo.FindSystemTimeZoneById(cohort.TimeZone)), by);
        }

        if (known.FirstOrDefault(a => a is { Kind: "case_study", Standing: AssignmentState.Published }) is not { HandedIn: 0 } study || study.DueAt <= now)
        {
            return;
        }

        var people = (await progress.OfCohort(cohort.Id, by, "en")).Where(p => p.State == "active" && p.PersonId != DemoId.Person("trainee")).OrderBy(p => p.LatinName, StringComparer.Ordinal).Take(2);
        foreach (var (place, person) in people.Index())
        {
            var scope = new Scope(person.PersonId, Everything: false);
            if (await begin.Run(study.Id, scope) is not { } submission)
            {
                continue;
            }

            if (place == 0)
            {
                await handIn.Run(submission, new SentDraft(Text, 0), null, scope);
            }
            else
            {
                await draft.Run(submission, new SentDraft(Text[..Text.IndexOf('\n', StringComparison.Ordinal)], 0), scope);
            }
        }
    }

    private static AssignmentPlan Portfolio(DateTimeOffset now, TimeZoneInfo zone)
    {
        var due = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(14).AddHours(18);
        return new AssignmentPlan
        {
            Kind = AssignmentKind.Portfolio,
            Title = "One conversation at my counter",
            Brief = "## What to do\n\nWrite down one conversation you had about a fee, without names.\n\n- What was said first\n- What you asked\n- What you would ask **next time**",
            Language = "en",
            OpensAt = now,
            DueLocal = WallClock.Text(due),
            TimeZone = zone.Id,
            DueAt = WallClock.Instant(due, zone),
        };
    }
}
