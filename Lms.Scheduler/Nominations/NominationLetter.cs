using Lms.Data;
using Lms.Data.Nominations;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Nominations;

/// <summary>To who was put forward: that they were, and that it was refused. Approved, they get the letter of their seat or of their place in line.</summary>
/// <param name="template">One of <see cref="Templates"/>.</param>
public sealed class NominationLetter(string template, NominationMailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public static readonly string[] Templates = ["nominated", "nomination_refused"];

    public string Template => template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Find(row.SubjectId) is not { } nomination || nomination.State != (template == "nominated" ? "proposed" : "refused"))
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(nomination.TimeZone);
        List<(string, string)> facts = [(words["mail.starts"], words.Dates.Moment(nomination.StartsAt, there, zone)), (words["mail.cohort"], nomination.CohortCode)];
        if (template == "nomination_refused" && nomination.Reason is { } reason)
        {
            facts.Insert(0, (words["mail.nomination.reason"], reason));
        }

        return new Letter(
            words[$"mail.nomination.{template}_subject", ("module", nomination.ModuleTitle)],
            [words[$"mail.nomination.{template}_body", ("module", nomination.ModuleTitle), ("name", nomination.NominatorName)]],
            facts,
            (words["mail.nomination.see_cohort"], new Uri(new Uri(site.Value.PublicUrl), $"/cohorts/{nomination.CohortId}")));
    }
}
