using Lms.Data;
using Lms.Data.Completions;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Completions;

/// <summary>A trainer's words to somebody who is late, with that person's own list as it stands when the letter goes; nothing where nothing is missing any more.</summary>
public sealed class NudgeLetter(NudgeQueries nudges, LackQueries lacks, IOptions<SiteSettings> site, TimeProvider clock) : ILetterWriter
{
    public string Template => NudgeLate.Template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await nudges.Mail(row.SubjectId, row.PersonId) is not { } mail
            || await lacks.Find(mail.EnrolmentId, clock.GetUtcNow()) is not { } person
            || person.Open.ToList() is not { Count: > 0 } open)
        {
            return null;
        }

        return new Letter(
            words["mail.nudge.subject", ("module", mail.ModuleTitle)],
            [
                words["mail.nudge.from", ("sender", mail.SenderName), ("code", mail.CohortCode)],
                .. mail.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                words["mail.nudge.list"],
            ],
            [.. open.Select(s => (words.Lack(s, person.Title(s)), words.Next(s)))],
            (words["mail.nudge.link"], new Uri(new Uri(site.Value.PublicUrl), $"/enrolments/{mail.EnrolmentId}")));
    }
}
