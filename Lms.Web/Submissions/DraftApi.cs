using Lms.Data.Submissions;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Submissions;

/// <summary>
/// What the script of a submission's page calls: the same deed as the form. Every change carries the antiforgery token in its header.
/// 409 brings the text that stands, which was not overwritten.
/// </summary>
internal static class DraftApi
{
    // A text of the longest length in a script of four bytes a character, with room for its JSON.
    private const int LargestDraft = 512 * 1024;

    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        var submissions = routes.MapGroup("/submissions/{id:guid}/draft").RequireAuthorization(Policies.SignedIn);
        submissions.MapGet("", Read);
        submissions.MapPut("", Save).AddEndpointFilter(CheckToken).WithMetadata(new RequestSizeLimitAttribute(LargestDraft));
    }

    private static async Task<IResult> Read(Guid id, HttpContext context, SubmissionQueries submissions, IAntiforgery antiforgery, Reader reader, CurrentPerson me)
    {
        if (await submissions.Access(id, me.Scope) is not { IsMember: true })
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { person = me.Id, token = antiforgery.GetAndStoreTokens(context).RequestToken, draft = Json(await submissions.Draft(id), reader) });
    }

    private static async Task<IResult> Save(Guid id, DraftBody body, SaveDraft save, Reader reader, CurrentPerson me)
    {
        if (await save.Run(id, new SentDraft(body.Text, body.Over, body.Seq, body.First), me.Scope) is not { } receipt)
        {
            return Results.NotFound();
        }

        return Results.Json(Json(receipt.Stands, reader), statusCode: receipt.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    private static object? Json(SubmissionDraft? draft, Reader reader) => draft is null ? null : new
    {
        text = draft.Text,
        version = draft.Version,
        said = reader.Words["submissions.saved_at", ("name", draft.Name), ("time", reader.Words.Dates.Moment(draft.SavedAt, reader.Zone))],
        theirs = reader.Words["submissions.theirs", ("name", draft.Name)],
    };

    private static async ValueTask<object?> CheckToken(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();
    }

    private sealed record DraftBody(string Text, int Over, long Seq, long First);
}
