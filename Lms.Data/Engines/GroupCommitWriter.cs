using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Lms.Data.Engines;

/// <summary>
/// Runs many small units of work in one SQLite transaction, each in a savepoint, and completes every caller after the commit that
/// holds its unit. One disk flush then serves up to <see cref="MostUnits"/> people instead of one. A unit that fails rolls back its
/// own savepoint and nobody else's. The queue is bounded: callers wait when it is full. Disposing drains it.
/// </summary>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    private const int MostUnits = 64;
    private const int MostWaiting = 4096;

    // A page waiting for the gate must not wait behind a batch of slow units.
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(10);

    private readonly Channel<HotUnit> queue = Channel.CreateBounded<HotUnit>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly ISqlDialect dialect;
    private readonly Gate gate;
    private readonly TimeProvider clock;
    private readonly Task loop;

    public GroupCommitWriter(ISqlDialect dialect, Gate gate, TimeProvider clock)
    {
        (this.dialect, this.gate, this.clock) = (dialect, gate, clock);
        loop = Task.Run(Loop);
    }

    /// <summary>Commits made and units they held, since start: what the benchmark counts.</summary>
    public long Commits { get; private set; }

    public long Units { get; private set; }

    public async Task<T> Enqueue<T>(Func<UnitOfWork, Task<T>> act, CancellationToken cancel)
    {
        var unit = new HotUnit<T>(act);
        await queue.Writer.WriteAsync(unit, cancel);
        // Once queued it may commit whatever the caller does, so from here on the caller waits for the truth.
        return await unit.Done;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private async Task Loop()
    {
        DbConnection? connection = null;
        while (await queue.Reader.WaitToReadAsync())
        {
            using (await gate.Enter("group commit"))
            {
                connection ??= await OpenOrFail();
                if (connection is not null && !RunBatch(connection))
                {
                    // The engine gave the transaction up (disk full, I/O error): start over on a fresh handle.
                    await connection.DisposeAsync();
                    connection = null;
                }
            }
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task<DbConnection?> OpenOrFail()
    {
        try
        {
            return await dialect.Open();
        }
        catch (DbException error)
        {
            while (queue.Reader.TryRead(out var unit))
            {
                unit.Complete(error);
            }

            return null;
        }
    }

    private bool RunBatch(DbConnection connection)
    {
        var batch = new List<HotUnit>(MostUnits);
        Exception? failure = null;
        try
        {
            var since = clock.GetTimestamp();
            using var transaction = ((SqliteConnection)connection).BeginTransaction();
            while (batch.Count < MostUnits && clock.GetElapsedTime(since) < MostTime && queue.Reader.TryRead(out var unit))
            {
                batch.Add(unit);
                transaction.Save("unit");
                var work = new UnitOfWork(connection, transaction, dialect);
                if (!Db.RunAmbient(unit, work))
                {
                    transaction.Rollback("unit");
                }

                transaction.Release("unit");
            }

            transaction.Commit();
            Commits++;
            Units += batch.Count;
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            failure = error;
        }

        foreach (var unit in batch)
        {
            unit.Complete(failure);
        }

        return failure is null;
    }
}
