using System.Diagnostics;
using System.Globalization;

namespace Lms.Benchmarks.Sessions;

/// <summary>The load's half: starts a host as a process, speaks to it and reads its processor time from outside.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly SemaphoreSlim turn = new(1, 1);

    private HostProcess(Process process) => this.process = process;

    /// <summary>For whoever wants to watch it from outside.</summary>
    public int Id => process.Id;

    public required Uri Address { get; init; }

    public required Guid Session { get; init; }

    public required IReadOnlyList<Desk> Desks { get; init; }

    public static async Task<HostProcess> Start(string name, int people)
    {
        var list = Path.GetTempFileName();
        try
        {
            var started = Process.Start(new ProcessStartInfo("dotnet", [.. Runtime(name), Of("Lms.Benchmarks.dll"), name, people.ToString(CultureInfo.InvariantCulture), list])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                // What every web application is given that says nothing else.
                Environment = { ["DOTNET_gcServer"] = "1" },
            })!;
            var ready = (await Next(started)).Split(' ');
            var desks = (await File.ReadAllLinesAsync(list)).Select(l => l.Split(' ', 2)).Select(p => new Desk(Guid.Parse(p[0]), p[1])).ToList();
            return new HostProcess(started) { Address = new Uri(ready[0]), Session = Guid.Parse(ready[1]), Desks = desks };
        }
        finally
        {
            File.Delete(list);
        }
    }

    public async Task<string> Ask(string command)
    {
        await turn.WaitAsync();
        try
        {
            await process.StandardInput.WriteLineAsync(command);
            await process.StandardInput.FlushAsync();
            return await Next(process);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Milliseconds its runtime has compiled since its start.</summary>
    public async Task<double> Compiled() => double.Parse(await Ask("compiled"), CultureInfo.InvariantCulture);

    public HostState State()
    {
        process.Refresh();
        return new HostState(process.TotalProcessorTime.TotalMilliseconds, process.WorkingSet64 / 1_048_576.0);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await process.StandardInput.WriteLineAsync("stop");
            await process.StandardInput.FlushAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await process.WaitForExitAsync(patience.Token).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
        }

        process.Dispose();
        turn.Dispose();
    }

    /// <summary>The product runs by the runtime settings it is delivered with, and the bare hub by those of any web application.</summary>
    private static string[] Runtime(string name) => name == LiveHost.Name
        ? ["exec", "--runtimeconfig", Of("Lms.Web.runtimeconfig.json"), "--depsfile", Of("Lms.Benchmarks.deps.json")]
        : [];

    private static string Of(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static async Task<string> Next(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(HostCommand.Mark, StringComparison.Ordinal))
            {
                return line[HostCommand.Mark.Length..];
            }

            await Console.Error.WriteLineAsync(line);
        }

        throw new InvalidOperationException("The host ended.");
    }
}
