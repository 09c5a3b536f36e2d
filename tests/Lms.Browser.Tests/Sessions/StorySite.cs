using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Lms.Data;
using Lms.Data.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace Lms.Browser.Tests.Sessions;

/// <summary>
/// The program itself in a process of its own, as on a real machine, so that it can be killed without a word and started again over the
/// same file and at the same address.
/// </summary>
internal sealed class StorySite : IAsyncDisposable
{
    private static readonly string Folder = FindFolder();
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("lms-story-");
    private readonly HttpClient http = new();
    private Process? process;

    private StorySite()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        Db = new Db(new SqliteDialect(Path.Combine(home.FullName, "lms.db")), TimeProvider.System, NullLogger<Db>.Instance);
    }

    public Uri Address { get; }

    /// <summary>The same file, read from here.</summary>
    public Db Db { get; }

    public Guid Session { get; private set; }

    public static async Task<StorySite> Begin()
    {
        var site = new StorySite();
        await site.Start();
        site.Session = await site.Db.Read<Guid>("SELECT Id FROM Session ORDER BY StartsAt");
        return site;
    }

    /// <summary>Returns when it serves.</summary>
    public async Task Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList = { Path.Combine(Folder, "bin", Configuration, "net10.0", "Lms.Web.dll"), "--urls", Address.ToString() },
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                // The year behind is other tests' affair; a server that was killed should be back at once.
                ["Demo__Past"] = "false",
                ["Demo__History"] = "false",
                ["Database__Path"] = Path.Combine(home.FullName, "lms.db"),
                ["Certificates__KeyFolder"] = Path.Combine(home.FullName, "keys"),
                ["Mail__Folder"] = Path.Combine(home.FullName, "mail"),
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var since = Stopwatch.StartNew();
        while (!await Serves())
        {
            Assert.False(process.HasExited, "The program ended by itself");
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(2), "The program does not serve");
            await Task.Delay(50);
        }
    }

    /// <summary>As a power cut would.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async Task<IBrowserContext> Visit(Chromium chromium, int width, bool script = true)
    {
        var visit = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 740 : 900 },
            JavaScriptEnabled = script,
            Locale = "en",
            TimezoneId = "Asia/Dushanbe",
        });
        await visit.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = "lms.lang", Value = "en", Url = Address.ToString() }]);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await Kill();
        }

        http.Dispose();
        await Db.DisposeAsync();
        SqliteConnection.ClearAllPools();
        home.Delete(recursive: true);
    }

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private async Task<bool> Serves()
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, "health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Lms.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "Lms.Web");
    }
}
