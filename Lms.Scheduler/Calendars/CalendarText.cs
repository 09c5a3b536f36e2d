using System.Text;
using Ical.Net;
using Ical.Net.Serialization;
using Lms.Assessments.Calendars;

namespace Lms.Scheduler.Calendars;

/// <summary>A calendar as a file: UTF-8, CRLF, lines of 75 octets.</summary>
public static class CalendarText
{
    public static string Of(Calendar calendar) => CalendarLines.Fold(new CalendarSerializer().SerializeToString(calendar)!);

    public static byte[] Bytes(Calendar calendar) => Encoding.UTF8.GetBytes(Of(calendar));
}
