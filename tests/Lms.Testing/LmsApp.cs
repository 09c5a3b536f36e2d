using System.Net;
using Lms.Data;
using Lms.Data.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Testing;

/// <summary>
/// The whole site in memory, for tests of pages: a SQLite file of its own, a clock that stands at <see cref="Start"/> until it is
/// moved, and in Development (the default) the demo people. One per test, or one per class as a fixture.
/// <code>
/// await using var app = new LmsApp();
/// var trainee = await app.SignIn("trainee");
/// var page = await trainee.Get("/me");
/// var saved = await trainee.Post("/me", form => form["Input.LatinName"] = "Gulnora");
/// </code>
/// </summary>
public class LmsApp : WebApplicationFactory<Program>
{
    /// <summary>Tuesday 1 December 2026, 10:00 in Tashkent.</summary>
    public static readonly DateTimeOffset Start = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lms-app-");
    private readonly string environment;
    private readonly IReadOnlyDictionary<string, string> settings;

    public LmsApp()
        : this("Development", [])
    {
    }

    private LmsApp(string environment, IEnumerable<(string Key, string Value)> settings)
    {
        this.environment = environment;
        this.settings = settings.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
    }

    /// <summary>In another environment, or with settings of its own.</summary>
    public static LmsApp In(string environment, params IEnumerable<(string Key, string Value)> settings) => new(environment, settings);

    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>The site's own database.</summary>
    public Db Db => Services.GetRequiredService<Db>();

    /// <summary>A store, query or deed of the site.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A new browser nobody is signed in on, from <paramref name="address"/>.</summary>
    public LmsBrowser Browser(string address = "192.0.2.1") => new(this, IPAddress.Parse(address));

    /// <summary>A new browser on which a demo person (key in <c>database/demo/people.json</c>) has signed in.</summary>
    public async Task<LmsBrowser> SignIn(string demoKey)
    {
        var browser = Browser();
        await browser.SignInAs(demoKey);
        return browser;
    }

    /// <summary>The id of a demo person.</summary>
    public static Guid Person(string demoKey) => DemoId.Person(demoKey);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var path = Path.Combine(folder.FullName, "lms.db");
        // Migrated once a process; the migrations find nothing to do.
        File.Copy(TestDb.Migrated(), path, overwrite: true);
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:Engine", "Sqlite");
        builder.UseSetting("Database:Path", path);
        builder.UseSetting("Certificates:KeyFolder", Path.Combine(folder.FullName, "keys"));
        builder.UseSetting("Mail:Folder", Path.Combine(folder.FullName, "mail"));
        // A hundred people take a second that only tests of their figures need.
        builder.UseSetting("Demo:History", "false");
        // A test runs the sweeps it is about, at its own time.
        builder.UseSetting("Hangfire:Workers", "0");
        // A year and a half of trainings is for who looks at figures; it would be in the way of everything else.
        builder.UseSetting("Demo:Past", "false");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        // A test says what it found; what the site thought meanwhile would hide it.
        builder.ConfigureLogging(log => log.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddTransient<IStartupFilter, RemoteAddress>();
        });
    }
}
