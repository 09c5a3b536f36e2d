using Microsoft.AspNetCore.Hosting;

namespace Lms.Browser.Tests;

/// <summary>The site with the demonstration's year and a half of past trainings.</summary>
public sealed class PastSite : Site
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demo:Past", "true");
        builder.UseSetting("Demo:History", "true");
    }
}
