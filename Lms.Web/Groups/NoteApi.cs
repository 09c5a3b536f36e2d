using Lms.Data.Groups;
using Lms.Data.Sessions;
using Lms.Web.Languages;
using Lms.Web.People;

namespace Lms.Web.Groups;

/// <summary>A group's note as it stands, for the script of its page: asked for after a hint that somebody wrote.</summary>
internal static class NoteApi
{
    public static void MapGroupNotes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sessions/{id:guid}/groups/{group:guid}/note", Note).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Note(Guid id, Guid group, HttpContext context, SessionAccessQueries sessions, GroupQueries groups, Reader reader, CurrentPerson me)
    {
        if (await sessions.Find(id, me.Scope) is not { } access || await groups.Find(id, group) is not { } row
            || !(access.MayRun || (access.IsTrainee && await groups.IsIn(group, me.Id))))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new
        {
            open = access.IsLive,
            reported = row.ReportedAt is not null,
            paragraphs = (await groups.Note(group)).Select(p => ParagraphJson.Of(p, reader, me.Id)),
        });
    }
}
