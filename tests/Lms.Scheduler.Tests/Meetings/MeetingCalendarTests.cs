using System.Text;
using Ical.Net;
using Ical.Net.Serialization;
using Lms.Data.Outbox;
using Lms.Scheduler.Meetings;

namespace Lms.Scheduler.Tests.Meetings;

public sealed class MeetingCalendarTests
{
    private static readonly Guid Id = new("0193a1b2-0000-7000-8000-000000000001");
    private static readonly MeetingMail Planned = new()
    {
        MeetingId = Id, State = "planned", StartsLocal = "2027-03-28T16:00", TimeZone = "Europe/London", StartsAt = new DateTimeOffset(2027, 3, 28, 15, 0, 0, TimeSpan.Zero),
        Minutes = 30, Place = "+44 20 0000 0000", CalendarSequence = 2, Email = "gulnora@example.org",
    };

    [Fact]
    public void A_weekly_time_stays_where_it_is_on_the_mentors_wall_when_the_clocks_change()
    {
        var weekly = SlotCalendar.Weekly(new DateTime(2027, 3, 21, 16, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), 3);
        Assert.Equal(["2027-03-21T16:00", "2027-03-28T16:00", "2027-04-04T16:00"], weekly.Select(w => w.Local));
        // The clocks go forward on 28 March: an hour earlier for somebody in Dushanbe, whose clocks do not.
        Assert.Equal([16, 15, 15], weekly.Select(w => w.At.UtcDateTime.Hour));
    }

    [Fact]
    public void A_request_names_the_same_event_for_ever_in_the_mentors_zone_and_asks_no_answer_of_anybody_else()
    {
        var text = Text(Planned, "REQUEST");
        var only = Calendar.Load(text)!.Events.Single();
        Assert.Equal(($"meeting-{Id:N}@lms.example", 2, "CONFIRMED"), (only.Uid, only.Sequence, only.Status));
        Assert.Equal((new DateTime(2027, 3, 28, 16, 0, 0), "Europe/London"), (only.Start!.Value, only.Start.TzId));
        Assert.Equal(new DateTime(2027, 3, 28, 16, 30, 0), only.End!.Value);
        Assert.Equal("mailto:gulnora@example.org", only.Attendees.Single().Value!.ToString());
        Assert.Contains("METHOD:REQUEST", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public void A_meeting_called_off_cancels_the_event_whichever_way_the_file_comes()
    {
        var text = Text(Planned with { State = "cancelled", CalendarSequence = 3 }, "PUBLISH");
        Assert.Contains("METHOD:CANCEL", text, StringComparison.Ordinal);
        var only = Calendar.Load(text)!.Events.Single();
        Assert.Equal((3, "CANCELLED", $"meeting-{Id:N}@lms.example"), (only.Sequence, only.Status, only.Uid));
    }

    private static string Text(MeetingMail meeting, string method) => new CalendarSerializer().SerializeToString(
        MeetingCalendarFile.Make(meeting, method, "Mentoring: Anna", "A call", new Uri("https://lms.example/mentoring/1"), "no-reply@lms.example", DateTimeOffset.UnixEpoch))!;
}
