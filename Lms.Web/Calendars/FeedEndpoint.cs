using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Calendars;
using Lms.Scheduler.Calendars;
using Lms.Scheduler.Languages;
using Lms.Web.Links;
using Lms.Web.Surveys;
using Microsoft.Net.Http.Headers;

namespace Lms.Web.Calendars;

/// <summary>A person's calendar for their calendar program, which cannot sign in: the address is the proof.</summary>
internal static class FeedEndpoint
{
    public static void MapCalendarFeed(this IEndpointRouteBuilder app) => app.MapMethods("/calendar/{secret}.ics", [HttpMethods.Get, HttpMethods.Head], File).AllowAnonymous();

    private static async Task<IResult> File(string secret, HttpContext context, Db db, FeedWriter writer, LinkLimit limit, LanguageList languages)
    {
        SecretAddressAttribute.Write(context.Response.Headers);
        if (LinkSecret.Read(secret) is not { } read)
        {
            return Results.NotFound();
        }

        var feed = await db.FindCalendarFeedBySecret(LinkSecret.Hash(read));
        if (feed is not { EndedAt: null, IsOpen: true })
        {
            // An address that was one is asked for by a program that does not know; only who guesses is counted. One that ended never comes
            // back, and a program that is told so stops asking; an account that is closed may be opened again.
            return feed is null && !limit.MayMiss(context) ? Results.StatusCode(StatusCodes.Status429TooManyRequests)
                : feed is { EndedAt: not null } ? Results.StatusCode(StatusCodes.Status410Gone)
                : Results.NotFound();
        }

        var file = await writer.Write(feed, languages.Read(feed.Language));
        // Kept by nobody but the program itself, which asks each time whether it is still right.
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(file.Bytes, "text/calendar; charset=utf-8", lastModified: file.Since, entityTag: new EntityTagHeaderValue($"\"{file.Hash[..32]}\""));
    }
}
