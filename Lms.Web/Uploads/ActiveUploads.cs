using System.Collections.Concurrent;

namespace Lms.Web.Uploads;

/// <summary>
/// Which request is writing to which upload on this host. After a cut line the old request hangs until its time is over, while the new
/// one is already here: the new one ends it.
/// </summary>
internal sealed class ActiveUploads
{
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> active = new();

    public async Task<T> Run<T>(Guid id, Func<CancellationToken, Task<T>> act, CancellationToken aborted)
    {
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        CancellationTokenSource? before = null;
        active.AddOrUpdate(id, mine, (_, other) =>
        {
            before = other;
            return mine;
        });
        try
        {
            if (before is not null)
            {
                await End(before);
            }

            return await act(mine.Token);
        }
        finally
        {
            active.TryRemove(KeyValuePair.Create(id, mine));
        }
    }

    private static async Task End(CancellationTokenSource other)
    {
        try
        {
            await other.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself meanwhile.
        }
    }
}
