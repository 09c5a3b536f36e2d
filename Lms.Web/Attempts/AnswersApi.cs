using System.Text.Json;
using Lms.Data.Attempts;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Attempts;

/// <summary>
/// What the script of a test calls: the same deeds as the form. Every change carries the antiforgery token in its header; a page open
/// longer than its token asks for a new one.
/// </summary>
internal static class AnswersApi
{
    private const int LargestAnswer = 8 * 1024;
    private const int LargestSubmit = 256 * 1024;

    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        var attempts = routes.MapGroup("/attempts").RequireAuthorization(Policies.SignedIn);
        attempts.MapGet("/kept", Kept);
        attempts.MapPut("/{id:guid}/answers/{item}", Save).AddEndpointFilter(CheckToken).WithMetadata(new RequestSizeLimitAttribute(LargestAnswer));
        attempts.MapPost("/{id:guid}/submit", Submit).AddEndpointFilter(CheckToken).WithMetadata(new RequestSizeLimitAttribute(LargestSubmit));
    }

    /// <summary>A token and the words with which a page tells about answers this device still holds.</summary>
    private static IResult Kept(HttpContext context, IAntiforgery antiforgery, Words words, CurrentPerson person)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new
        {
            token = antiforgery.GetAndStoreTokens(context).RequestToken,
            person = person.Id,
            kept = words["attempts.kept", ("here", "{here}")],
            sent = words["attempts.kept_sent"],
            refused = words["attempts.kept_refused", ("here", "{here}")],
            digits = words.Figures.Digits("0123456789"),
        });
    }

    private static async Task<IResult> Save(Guid id, string item, AnswerBody body, SaveAnswer save, AttemptQueries attempts, Reader reader, CurrentPerson person, TimeProvider clock)
    {
        var given = new GivenText(item, body.Seq, body.Response.GetRawText());
        if (await save.Run(id, person.Id, given, body.Key) is not { } receipt)
        {
            return Results.NotFound();
        }

        return Results.Json(new
        {
            savedAt = receipt.SavedAt,
            seq = receipt.ClientSeq,
            newest = receipt.IsNewest,
            text = reader.Words["attempts.saved", ("time", reader.Words.Dates.Second(receipt.SavedAt, reader.Zone))],
            now = clock.GetUtcNow(),
        });
    }

    private static async Task<IResult> Submit(Guid id, SubmitBody body, SubmitAttempt submit, CurrentPerson person) =>
        await submit.Run(id, person.Id, [.. body.Answers.Select(a => new GivenText(a.Item, a.Seq, a.Response.GetRawText()))]) is { } result
            ? Results.Json(new { href = $"/attempts/{result.AttemptId}/result" })
            : Results.NotFound();

    private static async ValueTask<object?> CheckToken(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();
    }

    private sealed record AnswerBody(long Seq, string Key, JsonElement Response);

    private sealed record SubmitAnswer(string Item, long Seq, JsonElement Response);

    private sealed record SubmitBody(IReadOnlyList<SubmitAnswer> Answers);
}
