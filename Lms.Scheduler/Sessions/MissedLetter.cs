using Lms.Assessments.Sessions;
using Lms.Data;
using Lms.Data.Completions;
using Lms.Data.Outbox;
using Lms.Data.Sessions;
using Lms.Scheduler.Completions;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Sessions;

/// <summary>A session took place without the reader: when the next one is, what they still lack, where to go on. Who was excused or entered as present meanwhile is not written to.</summary>
public sealed class MissedLetter(MissedQueries sessions, LackQueries lacks, IOptions<SiteSettings> site, TimeProvider clock) : ILetterWriter
{
    // The page has all of it; a letter that lists everything is read by nobody.
    private const int Lines = 4;

    public string Template => TellMissed.Template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        var now = clock.GetUtcNow();
        if (await sessions.Find(row.SubjectId, row.PersonId, now) is not { IsMissed: true } missed)
        {
            return null;
        }

        // What is missing stands first, under the sentence that announces it.
        var person = await lacks.Find(missed.EnrolmentId, now);
        var open = person?.Open.Take(Lines).ToList() ?? [];
        List<(string, string)> facts = [.. open.Select(s => (words.Lack(s, person!.Title(s)), words.Next(s)))];
        facts.Add((words["mail.missed.was"], words.Dates.Moment(missed.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(missed.TimeZone), zone)));
        if (missed.NextStartsAt is { } next)
        {
            var title = Direction.Isolate(missed.NextTitle ?? "", words.Language.RightToLeft);
            facts.Add((words["mail.missed.next"], title + " · " + words.Dates.Moment(next, TimeZoneInfo.FindSystemTimeZoneById(missed.NextTimeZone!), zone)));
        }

        facts.Add((words["mail.cohort"], missed.CohortCode));
        List<string> paragraphs = [words["mail.missed.body", ("title", missed.Title), ("module", missed.ModuleTitle)], words["mail.missed.what"], words["mail.missed.reason"]];
        if (open.Count > 0)
        {
            paragraphs.Add(words["mail.missed.list"]);
        }

        return new Letter(
            words["mail.missed.subject", ("title", missed.Title)],
            paragraphs,
            facts,
            (words["mail.missed.link"], new Uri(new Uri(site.Value.PublicUrl), $"/enrolments/{missed.EnrolmentId}")))
        {
            LatestAt = MissedRule.LatestAt(missed.ClosedAt),
        };
    }
}
