using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Testing;

/// <summary>The whole application as it runs in production, on a SQLite file of its own, answering in memory.</summary>
public class WebApp : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lms-web-");

    /// <summary>What one test changes about the composition (a clock, a filter that fails).</summary>
    public Action<IServiceCollection> Change { get; init; } = _ => { };

    public string EnvironmentName { get; init; } = "Production";

    /// <summary>With the demo's cohort of a hundred people: for pages of figures.</summary>
    public bool History { get; init; }

    /// <summary>A browser: asks for pages, in English unless told otherwise, and does not follow redirects by itself.</summary>
    public HttpClient Browser(string language = "en")
    {
        var browser = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Database:Engine", "Sqlite");
        builder.UseSetting("Database:Path", Path.Combine(folder.FullName, "lms.db"));
        builder.UseSetting("Certificates:KeyFolder", Path.Combine(folder.FullName, "keys"));
        builder.UseSetting("Mail:Folder", Path.Combine(folder.FullName, "mail"));
        builder.UseSetting("Hangfire:Workers", "0");
        // A year and a half of trainings is for who looks at figures; it would be in the way of everything else.
        builder.UseSetting("Demo:Past", "false");
        builder.UseSetting("Demo:History", History ? "true" : "false");
        builder.ConfigureServices(services => Change(services));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && folder.Exists)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
