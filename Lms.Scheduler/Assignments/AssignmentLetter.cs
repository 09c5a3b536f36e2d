using Lms.Assessments.Assignments;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Assignments;

/// <summary>The reminders of a due time, a week and a day before. One that is no longer true, or has waited until it is too late, is not sent.</summary>
/// <param name="template">One of <see cref="Templates"/>.</param>
public sealed class AssignmentLetter(string template, MailQueries mail, IOptions<SiteSettings> site, TimeProvider clock) : ILetterWriter
{
    public static readonly string[] Templates = ["assignment_week", "assignment_day"];

    public string Template => template;

    private DueReminderKind Kind => Code.Read<DueReminderKind>(template["assignment_".Length..]);

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        var now = clock.GetUtcNow();
        if (await mail.Assignment(row.SubjectId, row.PersonId) is not { IsConcerned: true } due || !DueReminderRule.IsDue(Kind, due.DueAt, now))
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(due.TimeZone);
        return new Letter(
            words[$"mail.assignment.{Code.Of(Kind)}_subject", ("title", due.Title)],
            [words[due.IsGroup ? "mail.assignment.group_body" : "mail.assignment.own_body", ("module", due.ModuleTitle)], words[$"mail.assignment.late_{due.LatePolicy}"]],
            [(words["mail.assignment.due"], words.Dates.Moment(due.DueAt, there, zone)), (words["mail.cohort"], due.CohortCode)],
            (words["mail.assignment.link"], new Uri(new Uri(site.Value.PublicUrl), $"/assignments/{due.AssignmentId}")))
        {
            LatestAt = DueReminderRule.LatestAt(Kind, due.DueAt),
        };
    }
}
