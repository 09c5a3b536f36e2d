using Lms.Data.Audit;
using Lms.Data.Backups;
using Lms.Data.Figures;
using Lms.Web.Audit;
using Lms.Web.Backups;
using Lms.Web.Figures;
using Lms.Web.Startup;

if (args is ["backup", .. var rest] && BackupCommand.Knows(rest))
{
    // Composed like the site, but never started: no sweep, no port, no migration.
    var parts = WebApplication.CreateBuilder();
    parts.Logging.SetMinimumLevel(LogLevel.Warning);
    parts.AddLms();
    await using var site = parts.Build();
    return await BackupCommand.Run(rest, site.Services.GetRequiredService<BackUpDatabase>(), site.Services.GetRequiredService<BackUpUploads>(), Console.Out, Console.Error);
}

if (args is ["audit", "verify"])
{
    var parts = WebApplication.CreateBuilder();
    parts.Logging.SetMinimumLevel(LogLevel.Warning);
    parts.AddLms();
    await using var site = parts.Build();
    return await AuditCommand.Verify(site.Services.GetRequiredService<VerifyAudit>(), Console.Out, Console.Error);
}

if (args is ["figures", "rebuild" or "verify"])
{
    var parts = WebApplication.CreateBuilder();
    parts.Logging.SetMinimumLevel(LogLevel.Warning);
    parts.AddLms();
    await using var site = parts.Build();
    var verify = site.Services.GetRequiredService<VerifyFigures>();
    return args[1] == "verify"
        ? await FiguresCommand.Verify(verify, Console.Out, Console.Error)
        : await FiguresCommand.Rebuild(site.Services.GetRequiredService<RebuildFigures>(), verify, Console.Out, Console.Error);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddLms();
var app = builder.Build();
app.UseLms();
await app.RunAsync();
return 0;
