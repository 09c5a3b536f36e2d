using Microsoft.AspNetCore.Hosting;

namespace Lms.Web.Tests.Sessions;

/// <summary>The site over a database that other hosts use too: makes the session and the cookies, and lets things happen.</summary>
internal sealed class SharedSite : LiveSite
{
    private readonly string folder;
    private readonly string redis;

    public SharedSite(string folder, string redis, int trainees)
        : base(null, trainees) => (this.folder, this.redis) = (folder, redis);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Database:Path", Path.Combine(folder, "lms.db"));
        builder.UseSetting("Certificates:KeyFolder", Path.Combine(folder, "keys"));
        builder.UseSetting("Live:Redis", redis);
    }
}
