using Lms.Data;
using Lms.Data.Nominations;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Nominations;

/// <summary>To who nominated: what became of their people, one letter for all that were decided in one act.</summary>
public sealed class DecisionLetter(NominationMailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => "nominations_decided";

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Decision(row.SubjectId, row.PersonId) is not { } decision)
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(decision.TimeZone);
        List<(string, string)> facts =
        [
            (words["mail.nomination.approved"], words.Figures.Number(decision.Approved)),
            (words["mail.nomination.refused"], words.Figures.Number(decision.Refused)),
        ];
        if (decision.Reason is { } reason)
        {
            facts.Add((words["mail.nomination.reason"], reason));
        }

        facts.Add((words["mail.starts"], words.Dates.Moment(decision.StartsAt, there, zone)));
        facts.Add((words["mail.cohort"], decision.CohortCode));
        return new Letter(
            words["mail.nomination.decided_subject", ("module", decision.ModuleTitle)],
            [words["mail.nomination.decided_body", ("module", decision.ModuleTitle), ("approved", decision.Approved), ("refused", decision.Refused)]],
            facts,
            (words["mail.nomination.see_list"], new Uri(new Uri(site.Value.PublicUrl), $"/cohorts/{decision.CohortId}/nominations")));
    }
}
