using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Surveys;

/// <summary>
/// The three letters of a follow-up: the invitation, and a reminder after one and after two weeks. Each brings the address that opens
/// the questions without signing in; its secret is made when the letter is written and stands neither in the outbox nor in the asking.
/// What is answered or over meanwhile is not sent.
/// </summary>
/// <param name="template">One of <see cref="Templates"/>.</param>
public sealed class SurveyLetter(string template, FrozenInstruments instruments, RenewLink links, IOptions<SiteSettings> site, TimeProvider clock) : ILetterWriter
{
    public static readonly string[] Templates = [InviteFollowUp.Template, .. RemindFollowUp.Templates];

    public string Template => template;

    private int Reminder => Array.IndexOf(Templates, template);

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        var now = clock.GetUtcNow();
        if (await links.Survey(row.SubjectId) is not { } survey || !survey.IsOpen(now)
            || survey is not { ClosesAt: { } closesAt, InvitedAt: { } invitedAt }
            || (Reminder > 0 && FollowUpRule.IsReminderTooLate(invitedAt, Reminder, closesAt, now)))
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(survey.TimeZone);
        var statements = (await instruments.Read(survey.ModuleVersionId)).Instrument.For(survey.When).Statements.Count;
        var address = new Uri(new Uri(site.Value.PublicUrl), $"/s/{await links.Of(survey)}");
        return new Letter(
            words[$"surveys.mail_subject_{Reminder}", ("module", survey.ModuleTitle)],
            [words[$"surveys.mail_body_{Reminder}", ("module", survey.ModuleTitle), ("count", statements)], words["surveys.mail_why"], words["surveys.mail_address"]],
            [
                (words["surveys.mail_until"], words.Dates.Moment(closesAt, there, zone)),
                (words["mail.cohort"], survey.CohortCode),
            ],
            (words["surveys.mail_link"], address));
    }
}
