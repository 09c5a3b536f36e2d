using Lms.Data.Audit;
using Lms.Data.Backups;
using Lms.Web.Audit;
using Lms.Web.Backups;
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

var builder = WebApplication.CreateBuilder(args);
builder.AddLms();
var app = builder.Build();
app.UseLms();
await app.RunAsync();
return 0;
