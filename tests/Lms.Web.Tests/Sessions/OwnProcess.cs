using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Lms.Web.Tests.Sessions;

/// <summary>A program that runs beside the test and ends with it.</summary>
internal sealed class OwnProcess : IDisposable
{
    private readonly Process process;

    private OwnProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static OwnProcess Redis(int port) => new(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]));

    /// <summary>The application as a host of its own over this database; ready when this returns.</summary>
    public static async Task<OwnProcess> Host(int port, string folder, string redis, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Lms.Web.dll"), "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = Source(),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Logging__LogLevel__Default"] = "Error",
                ["Database__Path"] = Path.Combine(folder, "lms.db"),
                ["Certificates__KeyFolder"] = Path.Combine(folder, "keys"),
                ["Mail__Folder"] = Path.Combine(folder, "mail"),
                ["Hangfire__Workers"] = "0",
                ["Live__Redis"] = redis,
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var host = new OwnProcess(start);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(5) };
        var isReady = await LiveClient.Until(() => Answers(http), TimeSpan.FromSeconds(90));
        return isReady ? host : throw new InvalidOperationException($"The host on {port} did not become ready.");
    }

    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lms.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "Lms.Web");
    }
}
