using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Lms.Data.Engines;

/// <summary>
/// The one door to writing in SQLite. Waiters are served in order. Whoever holds it longer than 50 ms is named in the log,
/// because everybody's answers wait behind it.
/// </summary>
internal sealed class Gate(ILogger logger, TimeProvider time) : IDisposable
{
    private readonly ILogger log = logger;
    private readonly TimeProvider clock = time;
    private static readonly TimeSpan TooLong = TimeSpan.FromMilliseconds(50);
    private readonly SemaphoreSlim one = new(1, 1);

    public async Task<Held> Enter(string who, CancellationToken cancel = default)
    {
        await one.WaitAsync(cancel);
        return new Held(this, who, clock.GetTimestamp());
    }

    public void Dispose() => one.Dispose();

    internal readonly struct Held(Gate gate, string who, long since) : IDisposable
    {
        public void Dispose()
        {
            var held = gate.clock.GetElapsedTime(since);
            gate.one.Release();
            if (held > TooLong && !Debugger.IsAttached)
            {
                gate.log.LogWarning("{Unit} held the write gate for {Milliseconds:F0} ms", who, held.TotalMilliseconds);
            }
        }
    }
}
