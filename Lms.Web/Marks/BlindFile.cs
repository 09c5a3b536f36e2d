using Lms.Data.Marks;
using Lms.Data.Uploads;
using Lms.Web.People;

namespace Lms.Web.Marks;

/// <summary>
/// A file of work that is marked blind, to its markers: under the work's code and a number, since its name and its sender say whose
/// it is. What stands inside a document is its author's affair; the brief asks for no names.
/// </summary>
internal static class BlindFile
{
    private const string Policy = "default-src 'none'; sandbox";

    public static void MapBlindFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/marks/{submission:guid}/files/{upload:guid}", Send).RequireAuthorization(Policies.Trainer);

    private static async Task<IResult> Send(Guid submission, Guid upload, HttpContext context, MarkQueries marks, UploadFolder folder, CurrentPerson me)
    {
        if (await marks.Find(submission, me.Scope) is not { Refusal: null } at || !at.Stored.Submission.Newest!.Uploads.Contains(upload)
            || (await marks.Files([upload])) is not [{ ContentType: { } type } file] || folder.OpenReady(upload) is not { } stream)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "private, no-store";
        var number = at.Stored.Submission.Newest.Uploads.ToList().IndexOf(upload) + 1;
        return Results.File(stream, type, FormattableString.Invariant($"{at.Stored.Row.Code}-{number}{Path.GetExtension(file.Name)}"));
    }
}
