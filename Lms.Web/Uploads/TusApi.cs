using System.Globalization;
using System.Security.Cryptography;
using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using Lms.Assessments.Values;
using Lms.Data.Uploads;
using Lms.Web.Errors;
using Lms.Web.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Uploads;

/// <summary>
/// Files in pieces that go on after a cut line: the protocol tus 1.0 with creation, termination and checksum. An offset is told only
/// for bytes that are on the disk. Every change carries the antiforgery token in its header.
/// </summary>
internal static class TusApi
{
    private const string Version = "1.0.0";
    private const int WrongChecksum = 460;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    public static void AddUploads(this IServiceCollection services) => services.AddSingleton<ActiveUploads>();

    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var uploads = routes.MapGroup("/uploads").RequireAuthorization(Policies.SignedIn);
        uploads.MapGet("/{id:guid}", DownloadFile.Send);
        var tus = uploads.MapGroup("").AddEndpointFilter(Speak);
        tus.MapMethods("", [HttpMethods.Options], Offer);
        tus.MapPost("", Create);
        tus.MapMethods("/{id:guid}", [HttpMethods.Head], Stand);
        tus.MapPatch("/{id:guid}", Append).WithMetadata(new DisableRequestSizeLimitAttribute());
        tus.MapDelete("/{id:guid}", Remove);
    }

    private static IResult Offer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["Tus-Version"] = Version;
        headers["Tus-Extension"] = "creation,termination,checksum";
        headers["Tus-Checksum-Algorithm"] = "sha1,sha256";
        return Results.NoContent();
    }

    private static async Task<IResult> Create(HttpContext context, BeginUpload begin, CurrentPerson me)
    {
        if (Number(context, "Upload-Length") is not { } bytes || TusMetadata.Read(context.Request.Headers["Upload-Metadata"]) is not { } about
            || !Guid.TryParse(about.GetValueOrDefault("subject"), out var subject) || !Code.TryRead<UploadPurpose>(about.GetValueOrDefault("purpose"), out var purpose))
        {
            return Results.BadRequest();
        }

        var most = int.TryParse(about.GetValueOrDefault("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var max) ? max : (int?)null;
        var file = new NewUpload(purpose, subject, about.GetValueOrDefault("key"), about.GetValueOrDefault("filename") ?? "", bytes, most);
        if (await begin.Run(file, me.Scope) is not { } row)
        {
            return Results.NotFound();
        }

        context.Response.Headers.Location = $"/uploads/{row.Id}";
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    private static async Task<IResult> Stand(Guid id, HttpContext context, UploadQueries uploads, UploadDoors doors, FinishUpload finish, CurrentPerson me)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await uploads.Find(id) is not { } row || row.OwnerId != me.Id || !await doors.MayChange(row.Purpose, row.SubjectId, me.Scope))
        {
            return Results.NotFound();
        }

        // All of it is here, and the program died before it was judged.
        row = row.State == "receiving" && row.Received == row.Bytes ? await finish.Run(id) ?? row : row;
        if (row.State is "refused" or "removed")
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        context.Response.Headers["Upload-Offset"] = Text(row.Received);
        context.Response.Headers["Upload-Length"] = Text(row.Bytes);
        return Results.Ok();
    }

    private static async Task<IResult> Append(Guid id, HttpContext context, AppendUpload append, FinishUpload finish, UploadQueries uploads, ActiveUploads active, RuleWords words, CurrentPerson me)
    {
        if (context.Request.ContentType != "application/offset+octet-stream")
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        (HashAlgorithmName, byte[])? checksum = null;
        if (Number(context, "Upload-Offset") is not { } offset || (context.Request.Headers["Upload-Checksum"] is [{ } sent] && (checksum = TusMetadata.Checksum(sent)) is null))
        {
            return Results.BadRequest();
        }

        var (outcome, at) = await active.Run(id, async cancel =>
        {
            var done = await append.Run(id, me.Scope, offset, context.Request.Body, checksum, cancel);
            for (var tries = 0; done.Outcome == AppendOutcome.Busy && tries < 30; tries++)
            {
                await Task.Delay(Patience, cancel);
                done = await append.Run(id, me.Scope, offset, context.Request.Body, checksum, cancel);
            }

            return done;
        }, context.RequestAborted);
        if (outcome == AppendOutcome.Kept)
        {
            var row = await finish.Run(id);
            if (row is { State: "refused", RefusedCode: { } code })
            {
                throw new RuleBroken(code, [.. RefusedUpload.Args(code)]);
            }
        }
        else if (outcome == AppendOutcome.Missing && await uploads.Find(id) is { State: "ready" } there && there.OwnerId == me.Id)
        {
            // Sent to its end before, perhaps from another page: the next question is answered with its full length.
            (outcome, at) = (AppendOutcome.OtherOffset, there.Bytes);
        }

        context.Response.Headers["Upload-Offset"] = Text(at);
        return outcome switch
        {
            AppendOutcome.Kept => Results.NoContent(),
            AppendOutcome.OtherOffset => Results.StatusCode(StatusCodes.Status409Conflict),
            AppendOutcome.Busy => Results.StatusCode(StatusCodes.Status423Locked),
            AppendOutcome.TooLong => Results.StatusCode(StatusCodes.Status413PayloadTooLarge),
            AppendOutcome.OtherChecksum => Results.StatusCode(WrongChecksum),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Remove(Guid id, RemoveUpload remove, CurrentPerson me) =>
        await remove.Run(id, me.Scope) ? Results.NoContent() : Results.NotFound();

    private static async ValueTask<object?> Speak(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers["Tus-Resumable"] = Version;
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            return await next(context);
        }

        if (http.Request.Headers["Tus-Resumable"] != Version)
        {
            http.Response.Headers["Tus-Version"] = Version;
            return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
        }

        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        return HttpMethods.IsHead(http.Request.Method) || await antiforgery.IsRequestValidAsync(http) ? await next(context) : Results.BadRequest();
    }

    private static long? Number(HttpContext context, string header) =>
        long.TryParse(context.Request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
