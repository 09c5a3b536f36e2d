using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Surveys;
using Lms.Web.Languages;
using Lms.Web.Links;
using Lms.Web.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Surveys;

/// <summary>One answer by itself, as the script sends it: the same deed as the form's. Signed in it carries the antiforgery token; by the mail's address the address is the proof.</summary>
internal static class SurveyApi
{
    private const int LargestAnswer = 8 * 1024;

    public static void MapSurveys(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/surveys/{id:guid}/answers/{statement}", SaveOwn).RequireAuthorization(Policies.SignedIn)
            .AddEndpointFilter(CheckToken).WithMetadata(new RequestSizeLimitAttribute(LargestAnswer));
        routes.MapPut("/s/{token}/answers/{statement}", SaveMailed).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestAnswer));
    }

    private static Task<IResult> SaveOwn(Guid id, string statement, AnswerBody body, SaveSurveyAnswer save, Reader reader, CurrentPerson me) =>
        Save(id, me.Id, statement, body, save, reader);

    private static async Task<IResult> SaveMailed(string token, string statement, AnswerBody body, HttpContext context, Db db, SaveSurveyAnswer save, LinkLimit limit, Reader reader)
    {
        SecretAddressAttribute.Write(context.Response.Headers);
        if (LinkSecret.Read(token) is not { } secret)
        {
            return Results.NotFound();
        }

        if (await db.FindSurveyByToken(LinkSecret.Hash(secret)) is not { } row)
        {
            return limit.MayMiss(context) ? Results.NotFound() : Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        // What was sent takes no more answers.
        return row.Standing != SurveyState.Open ? Results.NotFound() : await Save(row.Id, row.PersonId, statement, body, save, reader);
    }

    private static async Task<IResult> Save(Guid id, Guid person, string statement, AnswerBody body, SaveSurveyAnswer save, Reader reader) =>
        await save.Run(id, person, new GivenStatement(statement, body.Given, body.Evidence, body.Seq)) is { } receipt
            ? Results.Json(new
            {
                seq = receipt.ClientSeq,
                newest = receipt.IsNewest,
                text = reader.Words["attempts.saved", ("time", reader.Words.Dates.Second(receipt.SavedAt, reader.Zone))],
            })
            : Results.NotFound();

    private static async ValueTask<object?> CheckToken(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();
    }

    private sealed record AnswerBody(long Seq, int Given, string? Evidence);
}
