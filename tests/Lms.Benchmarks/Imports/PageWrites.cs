using System.Diagnostics;
using Lms.Data;

namespace Lms.Benchmarks.Imports;

/// <summary>A write of a page every 20 ms: what work behind the pages must not keep waiting.</summary>
internal sealed class PageWrites
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<double> waits = [];
    private readonly Task writing;

    public PageWrites(Db db) => writing = Task.Run(() => Write(db));

    /// <summary>How long each waited, in milliseconds, the shortest first.</summary>
    public async Task<IReadOnlyList<double>> Stop()
    {
        await stop.CancelAsync();
        await writing;
        stop.Dispose();
        waits.Sort();
        return waits;
    }

    private async Task Write(Db db)
    {
        while (!stop.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            await db.Work("page", work => work.Execute("UPDATE Institution SET Version = Version + 1 WHERE ParentId IS NULL"), CancellationToken.None);
            waits.Add(clock.Elapsed.TotalMilliseconds);
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
