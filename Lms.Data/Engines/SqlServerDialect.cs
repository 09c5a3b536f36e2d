using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;
using UUIDNext;

namespace Lms.Data.Engines;

/// <summary>Production. Expects READ_COMMITTED_SNAPSHOT ON; never uses MARS or lock hints.</summary>
public sealed class SqlServerDialect : ISqlDialect
{
    private readonly string connectionString;

    public SqlServerDialect(string connectionString)
    {
        // Without NeverBlock a 30 s outage becomes a minute: the pool refuses to try again for up to 60 s.
        this.connectionString = new SqlConnectionStringBuilder(connectionString)
        {
            PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock,
            MultipleActiveResultSets = false,
        }.ToString();
    }

    /// <summary>The connection string as used, pool options included.</summary>
    public string ConnectionString => connectionString;

    public string Name => "SqlServer";

    public IReadOnlyDictionary<string, string> MigrationVariables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Text"] = "nvarchar(max)",
        ["Blob"] = "varbinary(max)",
        // A clustered primary key stores rows in its order anyway.
        ["InKeyOrder"] = "",
    };

    public async Task<DbConnection> Open(CancellationToken cancel = default)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public string Page(string orderedSql) => orderedSql + "\nOFFSET @skip ROWS FETCH NEXT @take ROWS ONLY";

    public bool IsDuplicate(DbException error) => error is SqlException { Number: 2601 or 2627 };

    // Deadlock, lock time-out, snapshot conflict, and the fail-over numbers of the documented transient list.
    public bool IsBusy(DbException error) => error is SqlException
    {
        Number: 1204 or 1205 or 1222 or 3960 or 4060 or 10928 or 10929 or 40197 or 40501 or 40613 or 49918 or 49919 or 49920,
    };

    public Guid NewId() => Uuid.NewDatabaseFriendly(UUIDNext.Database.SqlServer);

    public async Task<IAsyncDisposable> MigrationLock(CancellationToken cancel = default)
    {
        var connection = await Open(cancel);
        await connection.ExecuteAsync(
            "DECLARE @r int; EXEC @r = sp_getapplock @Resource = 'lms.migrations', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 120000;",
            commandTimeout: 150);
        return connection; // a session lock lives exactly as long as its connection
    }
}
