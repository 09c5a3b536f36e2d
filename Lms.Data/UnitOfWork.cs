using System.Data.Common;
using Dapper;
using Lms.Data.Engines;

namespace Lms.Data;

/// <summary>
/// One transaction's worth of reading and writing. Nothing but database calls belongs inside; what must follow the commit
/// (announcing, waking a sweep) is given to <see cref="AfterCommit"/> and runs only if the commit succeeded.
/// </summary>
public sealed class UnitOfWork : IReads
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly List<Action> afterCommit = [];
    private readonly List<ISettled> settling = [];

    internal UnitOfWork(DbConnection connection, DbTransaction transaction, ISqlDialect dialect)
    {
        this.connection = connection;
        this.transaction = transaction;
        Dialect = dialect;
    }

    public ISqlDialect Dialect { get; }

    public Guid NewId() => Dialect.NewId();

    /// <summary>Runs a statement and returns the number of rows it touched.</summary>
    public Task<int> Execute(string sql, object? args = null) => connection.ExecuteAsync(sql, args, transaction);

    /// <summary>Inserts, and returns false where a key says the row is already there.</summary>
    public async Task<bool> TryInsert(string sql, object? args = null)
    {
        // SQL Server dooms nothing on a key violation, but a savepoint keeps both engines at "that statement never ran".
        await transaction.SaveAsync("try_insert");
        try
        {
            var rows = await connection.ExecuteAsync(sql, args, transaction);
            await ReleaseSavepoint("try_insert");
            return rows > 0;
        }
        catch (DbException error) when (Dialect.IsDuplicate(error))
        {
            await transaction.RollbackAsync("try_insert");
            await ReleaseSavepoint("try_insert");
            return false;
        }
    }

    /// <summary>Deletes in this order, or nothing where another row still points at one of them: then false.</summary>
    public async Task<bool> TryDelete(IEnumerable<string> statements, object args)
    {
        await transaction.SaveAsync("try_delete");
        try
        {
            foreach (var sql in statements)
            {
                await connection.ExecuteAsync(sql, args, transaction);
            }

            await ReleaseSavepoint("try_delete");
            return true;
        }
        catch (DbException error) when (!Dialect.IsBusy(error))
        {
            // What is no foreign key here is no trouble of ours to hide: the rollback fails with it.
            await transaction.RollbackAsync("try_delete");
            await ReleaseSavepoint("try_delete");
            return false;
        }
    }

    public async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null, CancellationToken cancel = default) =>
        (await connection.QueryAsync<T>(new CommandDefinition(sql, args, transaction, cancellationToken: cancel))).AsList();

    public Task<T?> Find<T>(string sql, object? args = null, CancellationToken cancel = default) =>
        connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, args, transaction, cancellationToken: cancel));

    public Task<T> Read<T>(string sql, object? args = null, CancellationToken cancel = default) =>
        connection.QueryFirstAsync<T>(new CommandDefinition(sql, args, transaction, cancellationToken: cancel));

    public void AfterCommit(Action act) => afterCommit.Add(act);

    /// <summary>
    /// The one gatherer of its kind in this unit: written at the end, so that thirty people present at a session touch their roll-ups
    /// once, and units take the rows they share late and in one order.
    /// </summary>
    internal T Settling<T>()
        where T : class, ISettled, new()
    {
        if (settling.OfType<T>().FirstOrDefault() is { } known)
        {
            return known;
        }

        var made = new T();
        settling.Add(made);
        return made;
    }

    /// <summary>Whoever runs a unit calls it between the unit's last statement and the commit.</summary>
    internal async Task Settle()
    {
        foreach (var gathered in settling)
        {
            await gathered.Settle(this);
        }
    }

    internal void Committed()
    {
        foreach (var act in afterCommit)
        {
            act();
        }
    }

    private Task ReleaseSavepoint(string name) => Dialect is SqliteDialect ? transaction.ReleaseAsync(name) : Task.CompletedTask;
}
