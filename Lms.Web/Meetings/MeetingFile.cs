using Lms.Assessments.Meetings;
using Lms.Data;
using Lms.Data.Meetings;
using Lms.Data.Outbox;
using Lms.Scheduler.Meetings;
using Lms.Scheduler.Outbox;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.Extensions.Options;

namespace Lms.Web.Meetings;

/// <summary>A meeting's calendar file as it stands now, for its two sides.</summary>
internal static class MeetingFile
{
    public static void MapMeetingFile(this IEndpointRouteBuilder app) => app.MapGet("/meetings/{id:guid}.ics", File).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> File(
        Guid id, HttpContext context, MeetingQueries meetings, MentoringMailQueries mail, CurrentPerson me, Reader reader, TimeProvider clock, IOptions<SiteSettings> site, IOptions<MailSettings> sender)
    {
        if (await meetings.Find(id, me.Scope) is not { Standing: MeetingState.Planned or MeetingState.Cancelled } || await mail.Meeting(id, me.Id) is not { } meeting)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(MeetingLetter.File(meeting, reader.Words, site.Value, sender.Value.From, clock.GetUtcNow()), "text/calendar; charset=utf-8", "meeting.ics");
    }
}
