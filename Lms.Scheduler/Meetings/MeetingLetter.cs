using Ical.Net;
using Lms.Assessments.Meetings;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Calendars;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Meetings;

/// <summary>The three letters of a meeting to each of its sides: booked, moved, cancelled. Each tells it as it stands when it is sent, on both clocks, with its calendar file.</summary>
/// <param name="template">One of <see cref="Templates"/>.</param>
public sealed class MeetingLetter(string template, MentoringMailQueries mail, IOptions<SiteSettings> site, IOptions<MailSettings> sender) : ILetterWriter
{
    public static readonly string[] Templates = ["meeting_booked", "meeting_moved", "meeting_cancelled"];

    public string Template => template;

    private string Kind => template["meeting_".Length..];

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Meeting(row.SubjectId, row.PersonId) is not { } meeting || meeting.Standing != (Kind == "cancelled" ? MeetingState.Cancelled : MeetingState.Planned))
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(meeting.TimeZone);
        List<(string, string)> facts =
        [
            (words["mail.meeting.with"], meeting.OtherName),
            (words["mail.starts"], words.Dates.Moment(meeting.StartsAt, there, zone)),
            (words["mail.session.length"], words.Dates.Span(TimeSpan.FromMinutes(meeting.Minutes))),
        ];
        if (Kind != "cancelled")
        {
            facts.Add((words["mail.session.place"], meeting.Place));
        }
        else if (meeting.CancelReason is { } why)
        {
            facts.Add((words["mail.session.why"], why));
        }

        var address = Address(meeting, site.Value);
        return new Letter(
            words[$"mail.meeting.{Kind}_subject", ("name", meeting.OtherName)],
            [words[$"mail.meeting.{Kind}_body", ("name", meeting.OtherName), ("module", meeting.ModuleTitle)]],
            facts,
            (words["mail.meeting.link"], address),
            Calendar(meeting, "REQUEST", words, address, sender.Value.From, row.CreatedAt));
    }

    /// <summary>The calendar file as bytes, for whoever fetches it.</summary>
    public static byte[] File(MeetingMail meeting, Words words, SiteSettings site, string organizer, DateTimeOffset stamp) =>
        CalendarText.Bytes(Calendar(meeting, "PUBLISH", words, Address(meeting, site), organizer, stamp));

    /// <summary>The event of a meeting.</summary>
    public static Calendar Calendar(MeetingMail meeting, string method, Words words, Uri address, string organizer, DateTimeOffset stamp) => MeetingCalendarFile.Make(
        meeting,
        method,
        words["mail.meeting.title", ("name", meeting.OtherName)],
        words["mail.meeting.booked_body", ("name", meeting.OtherName), ("module", meeting.ModuleTitle)] + "\n" + address,
        address,
        organizer,
        stamp);

    public static Uri Address(MeetingMail meeting, SiteSettings site) =>
        new(new Uri(site.PublicUrl), meeting.AsMentor ? $"/mentoring/{meeting.MentorshipId}" : $"/enrolments/{meeting.EnrolmentId}/mentor");
}
