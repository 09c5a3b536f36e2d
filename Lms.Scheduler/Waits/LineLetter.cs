using Lms.Data;
using Lms.Data.Outbox;
using Lms.Data.Waits;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Waits;

/// <summary>
/// The letters about a place in line: it is yours, a seat is offered until then, the offer ended, the line ended. Each is silent once it
/// is no longer so: nobody is told at noon of the offer they took at eleven.
/// </summary>
/// <param name="template">One of <see cref="Templates"/>.</param>
public sealed class LineLetter(string template, LineMailQueries mail, OfferLinks offers, IOptions<SiteSettings> site, TimeProvider clock) : ILetterWriter
{
    public static readonly string[] Templates = ["waiting", "seat_offered", "offer_lapsed", "line_closed"];

    public string Template => template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        var now = clock.GetUtcNow();
        if (await mail.Find(row.SubjectId, now) is not { } line || !IsStill(line, now))
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(line.TimeZone);
        List<(string, string)> facts = [];
        if (template == "seat_offered")
        {
            facts.Add((words["mail.line.until"], words.Dates.Moment(line.OfferEndsAt!.Value, there, zone)));
        }

        if (template is "waiting" or "seat_offered")
        {
            facts.Add((words["mail.starts"], words.Dates.Moment(line.StartsAt, there, zone)));
        }

        if (line.NextStartsAt is { } next)
        {
            facts.Add((words["mail.line.next"], words.Dates.Moment(next, there, zone)));
        }

        facts.Add((words["mail.cohort"], line.CohortCode));
        return new Letter(
            words[$"mail.line.{template}_subject", ("module", line.ModuleTitle)],
            [words[$"mail.line.{template}_body", ("module", line.ModuleTitle), ("number", line.Number), ("state", line.CohortState)], words[$"mail.line.{template}_next"]],
            facts,
            Link(line, words));
    }

    private bool IsStill(LineMail line, DateTimeOffset now) => template switch
    {
        "waiting" => line.State == "waiting",
        "seat_offered" => line.State == "offered" && line.OfferEndsAt > now,
        _ => line.State == "lapsed",
    };

    // An offer is answered where the letter is read, within hours and often on somebody else's telephone: its address needs no sign-in.
    private (string, Uri) Link(LineMail line, Words words) => template is "waiting" or "seat_offered"
        ? (words[$"mail.line.{template}_link"], Address(template == "waiting" ? $"/waiting/{line.PlaceId}" : $"/offer/{offers.Of(line.PlaceId)}"))
        : (words["mail.line.see_cohorts"], Address(line.NextCohortId is { } next ? $"/cohorts/{next}" : "/cohorts"));

    private Uri Address(string path) => new(new Uri(site.Value.PublicUrl), path);
}
