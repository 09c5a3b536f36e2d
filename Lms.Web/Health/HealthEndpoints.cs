using Lms.Data;
using Lms.Data.Health;
using Lms.Data.Outbox;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Web.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: people may be sent here.</summary>
internal static class HealthEndpoints
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthSettings>().BindConfiguration(HealthSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Drain>();
        services.AddHostedService(p => p.GetRequiredService<Drain>());
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        routes.MapGet("/health/ready", Ready).AllowAnonymous();
    }

    private static async Task<IResult> Ready(ProbeDatabase probe, OutboxQueries outbox, IOptions<MailSettings> mail, Drain drain, Db db, ILogger<ProbeDatabase> log, HttpContext context)
    {
        var database = await probe.Run(Environment.MachineName, context.RequestAborted);
        if (!database.IsReady)
        {
            log.LogWarning("Not ready: {Fault} {Detail}; {Missing} migrations missing", database.Fault, database.Detail, database.MissingMigrations.Count);
        }

        var ready = database.IsReady && !drain.Begun;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new Readiness
        {
            Status = ready ? "ready" : "not_ready",
            Database = database.Fault ?? "ok",
            Engine = database.Version is null ? null : $"{db.Dialect.Name} {database.Version}",
            Migrations = database.MissingMigrations.Count == 0 ? "ok" : $"{database.MissingMigrations.Count} missing",
            Draining = drain.Begun,
            Mail = database.IsReady ? $"{mail.Value.Transport}, {(await outbox.Waiting()).Messages} waiting" : mail.Value.Transport,
        }, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
