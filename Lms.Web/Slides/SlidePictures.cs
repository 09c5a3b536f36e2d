using Lms.Data.Sessions;
using Lms.Data.Slides;
using Lms.Web.People;

namespace Lms.Web.Slides;

/// <summary>The pictures themselves. A slide's picture never changes, so a browser that has it never asks again.</summary>
internal static class SlidePictures
{
    public static void MapSlidePictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sessions/{session:guid}/slides/{slide:guid}.webp", Picture).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Picture(Guid session, Guid slide, HttpContext context, SessionAccessQueries sessions, SlideQueries slides, CurrentPerson me)
    {
        if (await sessions.Find(session, me.Scope) is not { } access || await slides.Find(session, slide) is not { IsImage: true } row)
        {
            return Results.NotFound();
        }

        // Its people see what was shown to them, not what is still to come.
        if ((row.ShownAt is null && !access.MayRun) || await slides.Picture(slide) is not { } picture)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(picture.Bytes, picture.ContentType);
    }
}
