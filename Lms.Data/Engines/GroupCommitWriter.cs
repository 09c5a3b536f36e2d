using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Lms.Data.Engines;

/// <summary>
/// Runs many small units of work in one SQLite transaction, each in a savepoint, and completes every caller after the commit that
/// holds its unit. One disk flush then serves up to <see cref="MostUnits"/> people instead of one. A unit that fails rolls back its
/// own savepoint and nobody else's. Disposing drains the queue.
/// </summary>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    private const int MostUnits = 64;

    // A page waiting for the gate must not wait behind a batch of slow units.
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(10);

    private readonly HotQueue queue = new(MostUnits);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ISqlDialect dialect;
    private readonly Gate gate;
    private readonly TimeProvider clock;

    public GroupCommitWriter(ISqlDialect dialect, Gate gate, TimeProvider clock)
    {
        (this.dialect, this.gate, this.clock) = (dialect, gate, clock);
        // A thread of its own: on the pool the next batch would queue behind the pages of everybody it has just answered.
        new Thread(Loop) { IsBackground = true, Name = "group commit" }.Start();
    }

    /// <summary>Commits made and units they held, since start: what the benchmark counts.</summary>
    public long Commits { get; private set; }

    public long Units { get; private set; }

    public async Task<T> Enqueue<T>(Func<UnitOfWork, Task<T>> act, bool mayWait, CancellationToken cancel)
    {
        var unit = new HotUnit<T>(act, mayWait);
        await queue.Add(unit, cancel);
        // Once queued it may commit whatever the caller does, so from here on the caller waits for the truth.
        return await unit.Done;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Close();
        await ended.Task;
        queue.Dispose();
    }

    private void Loop()
    {
        PreparedConnection? connection = null;
        // Blocking is this thread's way of waiting. The gate is still asked asynchronously, because a thread that waits on a
        // semaphore is served before the tasks that do, and pages would lose their turn.
        while (queue.Wait())
        {
            using (gate.Enter("group commit").GetAwaiter().GetResult())
            {
                connection ??= OpenOrFail();
                if (connection is not null && !RunBatch(connection))
                {
                    // The engine gave the transaction up (disk full, I/O error): start over on a fresh handle.
                    connection.Dispose();
                    connection = null;
                }
            }
        }

        connection?.Dispose();
        ended.SetResult();
    }

    private PreparedConnection? OpenOrFail()
    {
        try
        {
            var connection = new PreparedConnection((SqliteConnection)dialect.Open().GetAwaiter().GetResult());
            // What a savepoint would put back is kept beside: in a file, that is one made, written and deleted for every commit. The pages
            // that a crowd writes to fit in 16 MB; in the usual two they were read again from the log.
            connection.Run("PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000;", transaction: null);
            return connection;
        }
        catch (DbException error)
        {
            while (queue.TryTake(out var unit))
            {
                unit.Complete(error);
            }

            return null;
        }
    }

    private bool RunBatch(PreparedConnection connection)
    {
        var batch = new List<HotUnit>(MostUnits);
        Exception? failure;
        try
        {
            using var transaction = connection.Inner.BeginTransaction();
            failure = RunUnits(connection, transaction, batch);
            if (failure is null)
            {
                transaction.Commit();
                Commits++;
                Units += batch.Count;
            }
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            failure = error;
        }

        Answer(batch, failure);
        return failure is null;
    }

    /// <summary>Those that did not mind waiting are told one after the other in one go on the pool, not each by a wake-up of its own.</summary>
    private static void Answer(List<HotUnit> batch, Exception? failure)
    {
        foreach (var unit in batch.Where(u => !u.MayWait))
        {
            unit.Complete(failure);
        }

        if (batch.Exists(u => u.MayWait))
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => batch.Where(u => u.MayWait).ToList().ForEach(u => u.Complete(failure)), null);
        }
    }

    /// <summary>Runs what waits, each unit in its savepoint. What it returns has cost everybody's units, and is told to all of them.</summary>
    private Exception? RunUnits(PreparedConnection connection, SqliteTransaction transaction, List<HotUnit> batch)
    {
        var since = clock.GetTimestamp();
        while (batch.Count < MostUnits && clock.GetElapsedTime(since) < MostTime && queue.TryTake(out var unit))
        {
            batch.Add(unit);
            connection.Run("SAVEPOINT unit", transaction);
            if (!Db.RunAmbient(unit, new UnitOfWork(connection, transaction, dialect)))
            {
                // A full disk or an I/O error: SQLite has already rolled back the whole transaction by itself.
                if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Inner.Handle!) != 0)
                {
                    return unit.Failure;
                }

                connection.Run("ROLLBACK TO unit", transaction);
            }

            connection.Run("RELEASE unit", transaction);
        }

        return null;
    }
}
