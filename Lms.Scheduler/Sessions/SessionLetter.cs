using Ical.Net;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Calendars;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Sessions;

/// <summary>
/// The letters of a session: planned, changed, cancelled, and the reminders a week, a day and an hour before. Each tells the session as
/// it stands when it is sent, in both zones, with its calendar file; one that is no longer true is not sent.
/// </summary>
/// <param name="template">One of <see cref="Templates"/>.</param>
public sealed class SessionLetter(string template, MailQueries mail, IOptions<SiteSettings> site, IOptions<MailSettings> sender, TimeProvider clock) : ILetterWriter
{
    public static readonly string[] Templates = ["session_planned", "session_changed", "session_cancelled", "session_week", "session_day", "session_hour"];

    public string Template => template;

    private string Kind => template["session_".Length..];

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Session(row.SubjectId, row.PersonId) is not { IsConcerned: true } session || !IsTrue(session))
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone);
        var body = words[$"mail.session.{Kind}_body", ("module", session.ModuleTitle)];
        var isCancelled = session.Standing == SessionState.Cancelled;
        List<(string, string)> facts = [(words["mail.starts"], words.Dates.Moment(session.StartsAt, there, zone)), (words["mail.session.length"], Length(session, words))];
        if (isCancelled && session.CancelReason is { } why)
        {
            facts.Add((words["mail.session.why"], why));
        }

        if (!isCancelled)
        {
            facts.AddRange(Where(session, words));
        }

        facts.Add((words["mail.cohort"], session.CohortCode));
        return new Letter(
            words[$"mail.session.{Kind}_subject", ("title", session.Title)],
            isCancelled || session.Mode == "room" ? [body] : [body, words["mail.session.no_need"]],
            facts,
            (words["mail.session.link"], Address(session)),
            Calendar(session, words, row.CreatedAt))
        {
            LatestAt = Reminder is { } kind ? ReminderRule.LatestAt(kind, session.StartsAt) : null,
        };
    }

    /// <summary>The calendar file as bytes, for the session's page.</summary>
    public static byte[] File(SessionMail session, Words words, Uri address, string organizer, DateTimeOffset stamp) =>
        CalendarText.Bytes(Calendar(session, words, address, organizer, stamp));

    /// <summary>The events of a session, one a day.</summary>
    public static Calendar Calendar(SessionMail session, Words words, Uri address, string organizer, DateTimeOffset stamp) => SessionCalendarFile.Make(
        session,
        session.Title,
        words["mail.session.planned_body", ("module", session.ModuleTitle)] + "\n" + address,
        address,
        organizer,
        stamp);

    private Calendar Calendar(SessionMail session, Words words, DateTimeOffset stamp) => Calendar(session, words, Address(session), sender.Value.From, stamp);

    private Uri Address(SessionMail session) => new(new Uri(site.Value.PublicUrl), $"/sessions/{session.SessionId}");

    private ReminderKind? Reminder => Code.TryRead<ReminderKind>(Kind, out var kind) ? kind : null;

    private bool IsTrue(SessionMail session) => Reminder switch
    {
        { } kind => session.Standing == SessionState.Published && !ReminderRule.IsTooLate(kind, session.StartsAt, clock.GetUtcNow()),
        null when template == "session_cancelled" => session.Standing == SessionState.Cancelled,
        null => session.Standing is SessionState.Published or SessionState.Open or SessionState.Adjourned,
    };

    private static string Length(SessionMail session, Words words)
    {
        var each = words.Dates.Span(TimeSpan.FromMinutes(session.LengthMinutes));
        return session.Days == 1 ? each : words["mail.session.length_days", ("days", session.Days), ("length", each)];
    }

    private static IEnumerable<(string, string)> Where(SessionMail session, Words words)
    {
        if (session.Place is { } place)
        {
            yield return (words["mail.session.place"], place);
        }

        if (session.VideoUrl is { } link)
        {
            yield return (words["mail.session.video"], link);
        }
    }
}
