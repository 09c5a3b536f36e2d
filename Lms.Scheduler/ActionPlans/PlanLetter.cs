using System.Globalization;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.ActionPlans;

/// <summary>Letters about a plan: an action's date comes, or passed; a checkpoint comes; the mentor closed it. What is settled meanwhile is not written about.</summary>
/// <param name="template">One of <see cref="Templates"/>.</param>
public sealed class PlanLetter(string template, MentoringMailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public static readonly string[] Templates = ["action_soon", "action_late", "checkpoint", "plan_closed"];

    public string Template => template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await Read(row) is not { } plan)
        {
            return null;
        }

        List<(string, string)> facts = [];
        if (plan.Text.Length > 0)
        {
            facts.Add((words[template == "checkpoint" ? "mail.plan.checkpoint" : "mail.plan.action"], plan.Text));
        }

        if (plan.On is { } on)
        {
            facts.Add((words["mail.plan.by"], words.Dates.Day(on)));
        }

        if (plan.Outcome is { } outcome)
        {
            facts.Add((words["mail.plan.outcome"], words[$"action-plans.outcome_{outcome}"]));
        }

        if (plan.Sign.Length > 0)
        {
            facts.Add((words[template == "plan_closed" ? "mail.plan.why" : "mail.plan.sign"], plan.Sign));
        }

        facts.Add((words["mail.cohort"], plan.CohortCode));
        var kind = template + (plan.MentorshipId is null ? "" : "_mentor");
        return new Letter(
            words[$"mail.plan.{kind}_subject", ("module", plan.ModuleTitle), ("name", plan.MenteeName ?? "")],
            [words[$"mail.plan.{kind}_body", ("module", plan.ModuleTitle), ("name", plan.MenteeName ?? "")]],
            facts,
            (words["mail.plan.link"], new Uri(new Uri(site.Value.PublicUrl), plan.MentorshipId is { } mentorship ? $"/mentoring/{mentorship}" : $"/enrolments/{plan.EnrolmentId}/plan")));
    }

    private Task<PlanMail?> Read(OutboxRow row) => template switch
    {
        // The row holds one id, the enrolment's; which of its checkpoints stands in the key.
        "checkpoint" => mail.Checkpoint(row.SubjectId, int.Parse(row.DedupeKey.Split(':')[1], CultureInfo.InvariantCulture), row.PersonId),
        "plan_closed" => mail.Closed(row.SubjectId, row.PersonId),
        _ => mail.Action(row.SubjectId, row.PersonId),
    };
}
