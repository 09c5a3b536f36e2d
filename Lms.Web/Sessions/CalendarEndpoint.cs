using Lms.Assessments.Sessions;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Data.Sessions;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Sessions;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.Extensions.Options;

namespace Lms.Web.Sessions;

/// <summary>A session's calendar file, as it stands now.</summary>
internal static class CalendarEndpoint
{
    public static void MapSessionCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet("/sessions/{id:guid}/calendar.ics", File).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> File(
        Guid id, HttpContext context, SessionAccessQueries sessions, MailQueries mail, CurrentPerson me, Reader reader, TimeProvider clock, IOptions<SiteSettings> site, IOptions<MailSettings> sender)
    {
        if (await sessions.Find(id, me.Scope) is not { Standing: not SessionState.Draft } || await mail.Session(id, me.Id) is not { } session)
        {
            return Results.NotFound();
        }

        var address = new Uri(new Uri(site.Value.PublicUrl), $"/sessions/{id}");
        var file = SessionLetter.File(session, reader.Words, address, sender.Value.From, clock.GetUtcNow());
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(file, "text/calendar; charset=utf-8", "session.ics");
    }
}
