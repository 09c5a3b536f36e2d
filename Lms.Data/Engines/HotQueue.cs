using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Lms.Data.Engines;

/// <summary>
/// Units on their way to the writer. It is bounded: callers wait when it is full. Units that may wait are let go <see cref="Pause"/>
/// apart, so that a crowd of them shares flushes and wake-ups; any other goes at once and takes those that wait along.
/// </summary>
internal sealed class HotQueue(int full) : IDisposable
{
    private const int MostWaiting = 4096;

    // A commit is a flush and two threads woken, whether it holds one vote or twenty. Nobody sees a tenth of a second, and who comes alone
    // does not wait; of a thousand votes in five seconds twenty come in it.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Synchronous: what continues is the writer's own thread, which blocks; over the pool it would cost a second wake-up.
    private readonly Channel<HotUnit> units = Channel.CreateBounded<HotUnit>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, AllowSynchronousContinuations = true });

    private readonly ManualResetEventSlim hurry = new(initialState: false, spinCount: 0);
    private long letGoAt;
    private int urgent;

    public async Task Add(HotUnit unit, CancellationToken cancel)
    {
        if (unit.MayWait)
        {
            await units.Writer.WriteAsync(unit, cancel);
            if (units.Reader.Count >= full)
            {
                hurry.Set();
            }

            return;
        }

        Interlocked.Increment(ref urgent);
        try
        {
            await units.Writer.WriteAsync(unit, cancel);
        }
        catch (Exception)
        {
            Interlocked.Decrement(ref urgent);
            throw;
        }

        hurry.Set();
    }

    /// <summary>Blocks the writer's thread until a batch is due; false when no more will come.</summary>
    public bool Wait()
    {
        var waiting = units.Reader.WaitToReadAsync().AsTask();
        if (!waiting.IsCompleted)
        {
            // The task's own way of blocking would burn the core for a while first.
            ((IAsyncResult)waiting).AsyncWaitHandle.WaitOne();
        }

        if (!waiting.GetAwaiter().GetResult())
        {
            return false;
        }

        // In this order: whoever sets it later has been counted, or ends the wait. By the machine's time: a test's clock may stand still.
        hurry.Reset();
        var left = Pause - TimeProvider.System.GetElapsedTime(letGoAt);
        if (left > TimeSpan.Zero && Volatile.Read(ref urgent) == 0 && units.Reader.Count < full)
        {
            hurry.Wait(left);
        }

        letGoAt = TimeProvider.System.GetTimestamp();
        return true;
    }

    public bool TryTake([NotNullWhen(true)] out HotUnit? unit)
    {
        if (!units.Reader.TryRead(out unit))
        {
            return false;
        }

        if (!unit.MayWait)
        {
            Interlocked.Decrement(ref urgent);
        }

        return true;
    }

    /// <summary>Takes no more; what is in it is still let go.</summary>
    public void Close() => units.Writer.TryComplete();

    public void Dispose() => hurry.Dispose();
}
