using Lms.Assessments.Certificates;
using Lms.Data.Certificates;
using Lms.Scheduler.Certificates;
using Lms.Web.People;
using Microsoft.Net.Http.Headers;

namespace Lms.Web.Certificates;

/// <summary>What is not a page: the file, the keys for programs, and the worker that keeps the checking page on a device.</summary>
internal static class CertificateEndpoints
{
    public static void AddCertificatePages(this IServiceCollection services)
    {
        services.AddSingleton<CertificateViews>();
        services.AddSingleton<VerificationLimit>();
    }

    public static void MapCertificates(this IEndpointRouteBuilder app)
    {
        app.MapGet("/certificates/{id:guid}/file", File).RequireAuthorization(Policies.SignedIn);
        app.MapGet("/certificates/keys", Keys).AllowAnonymous();
        // Here and not beside the other scripts: a worker may serve only addresses below its own.
        app.MapGet("/verify/worker.js", Worker).AllowAnonymous();
    }

    private static async Task<IResult> File(
        Guid id, HttpContext context, CertificateQueries certificates, CertificateArchive archive, CurrentPerson me, ILogger<CertificateArchive> log)
    {
        if (await certificates.Find(id, me.Scope) is not { } row)
        {
            return Results.NotFound();
        }

        try
        {
            var bytes = (await archive.Find(id, context.RequestAborted))!;
            // Kept by this browser only, and asked for again each time: whoever signs out takes the right to see it along.
            context.Response.Headers.CacheControl = "private, no-cache";
            return Results.File(bytes, "application/pdf", $"{row.Number}.pdf", entityTag: new EntityTagHeaderValue($"\"{Sha256(row, bytes)}\""));
        }
        catch (CertificateTextException error)
        {
            log.LogError(error, "Certificate {Certificate} cannot be drawn", id);
            return Results.LocalRedirect($"/certificates/{id}");
        }
    }

    private static string Sha256(CertificateRow row, byte[] bytes) =>
        row.Sha256 ?? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

    private static async Task<IResult> Keys(HttpContext context, CertificateKeys keys)
    {
        var published = await keys.Published();
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Text($$"""{"keys":[{{string.Join(',', published.Select(k => k.ToPublicJwk()))}}]}""", "application/jwk-set+json");
    }

    private static IResult Worker(HttpContext context, IWebHostEnvironment site)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var script = site.WebRootFileProvider.GetFileInfo("lib/js/verify-worker.js");
        return script.Exists ? Results.Stream(script.CreateReadStream(), "text/javascript; charset=utf-8") : Results.NotFound();
    }
}
