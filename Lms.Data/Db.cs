using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Lms.Data.Engines;
using Microsoft.Extensions.Logging;

namespace Lms.Data;

/// <summary>
/// The door to the database. <see cref="List{T}"/>, <see cref="Find{T}"/> and <see cref="Read{T}"/> read on a connection of their own;
/// <see cref="Work{T}"/> is a page's transaction; <see cref="Hot{T}"/> is for the small frequent writes (answers, votes, presence),
/// which SQLite commits in groups. Both writing calls return only after the commit that holds the work.
/// </summary>
public sealed class Db : IReads, IAsyncDisposable
{
    private const int Tries = 4;
    private static readonly AsyncLocal<string?> Ambient = new();
    private readonly TimeProvider clock;
    private readonly Gate? gate;
    private readonly GroupCommitWriter? writer;

    public Db(ISqlDialect dialect, TimeProvider clock, ILogger<Db> log)
    {
        ColumnTypes.Register();
        Dialect = dialect;
        this.clock = clock;
        if (dialect is SqliteDialect)
        {
            gate = new Gate(log, clock);
            writer = new GroupCommitWriter(dialect, gate, clock);
        }
    }

    public ISqlDialect Dialect { get; }

    /// <summary>Group commits made and units held in them since start; zero on SQL Server, which groups commits itself.</summary>
    public (long Commits, long Units) GroupCommits => (writer?.Commits ?? 0, writer?.Units ?? 0);

    public Guid NewId() => Dialect.NewId();

    public async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null, CancellationToken cancel = default)
    {
        await using var connection = await Dialect.Open(cancel);
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, args, cancellationToken: cancel))).AsList();
    }

    public async Task<T?> Find<T>(string sql, object? args = null, CancellationToken cancel = default)
    {
        await using var connection = await Dialect.Open(cancel);
        return await connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, args, cancellationToken: cancel));
    }

    public async Task<T> Read<T>(string sql, object? args = null, CancellationToken cancel = default)
    {
        await using var connection = await Dialect.Open(cancel);
        return await connection.QueryFirstAsync<T>(new CommandDefinition(sql, args, cancellationToken: cancel));
    }

    /// <summary>
    /// Gives every row to <paramref name="take"/> as the driver reads it, without an object a row: for the few statements that read
    /// hundreds of thousands.
    /// </summary>
    internal async Task Scan(string sql, object? args, Action<DbDataReader> take, CancellationToken cancel = default)
    {
        await using var connection = await Dialect.Open(cancel);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(sql, args, cancellationToken: cancel));
        // SQLite answers inside the call: awaiting every row would cost more than reading it.
        while (Dialect is SqliteDialect ? reader.Read() : await reader.ReadAsync(cancel))
        {
            take(reader);
        }
    }

    /// <summary>
    /// Runs one unit of work in a transaction of its own. On SQL Server the whole unit is tried again after a deadlock or fail-over,
    /// so it must do nothing but database calls. Throws when called inside another unit.
    /// </summary>
    /// <param name="name">The deed, for the log.</param>
    public async Task<T> Work<T>(string name, Func<UnitOfWork, Task<T>> act, CancellationToken cancel = default)
    {
        RefuseNesting(name);
        using var held = gate is null ? default(IDisposable) : await gate.Enter(name, cancel);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(name, act, cancel);
            }
            catch (DbException error) when (attempt < Tries && Dialect.IsBusy(error))
            {
                // Full jitter: two victims that wait the same time meet again.
                await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(20, 100 << attempt)), clock, cancel);
            }
        }
    }

    public Task Work(string name, Func<UnitOfWork, Task> act, CancellationToken cancel = default) =>
        Work(name, async work => { await act(work); return true; }, cancel);

    /// <summary>Runs a small write through the group commit (SQLite) or in its own transaction (SQL Server).</summary>
    /// <param name="mayWait">For writes that come by the hundred: some milliseconds more, for others to share the commit.</param>
    public Task<T> Hot<T>(string name, Func<UnitOfWork, Task<T>> act, bool mayWait = false, CancellationToken cancel = default)
    {
        RefuseNesting(name);
        return writer is null ? Work(name, act, cancel) : writer.Enqueue(act, mayWait, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (writer is not null)
        {
            await writer.DisposeAsync();
        }

        gate?.Dispose();
    }

    /// <summary>Runs a unit with the mark that makes a nested one throw.</summary>
    internal static bool RunAmbient(HotUnit unit, UnitOfWork work)
    {
        Ambient.Value = "group commit";
        try
        {
            return unit.Run(work);
        }
        finally
        {
            Ambient.Value = null;
        }
    }

    private static void RefuseNesting(string name)
    {
        if (Ambient.Value is { } outer)
        {
            throw new InvalidOperationException($"{name} was started inside {outer}: a unit of work never nests.");
        }
    }

    private async Task<T> Once<T>(string name, Func<UnitOfWork, Task<T>> act, CancellationToken cancel)
    {
        await using var connection = await Dialect.Open(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var work = new UnitOfWork(connection, transaction, Dialect);
        Ambient.Value = name;
        T result;
        try
        {
            result = await act(work);
            await work.Settle();
        }
        finally
        {
            Ambient.Value = null;
        }

        await transaction.CommitAsync(CancellationToken.None);
        work.Committed();
        return result;
    }
}
