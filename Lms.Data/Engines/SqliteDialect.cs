using System.Data.Common;
using Microsoft.Data.Sqlite;
using UUIDNext;

namespace Lms.Data.Engines;

/// <summary>The embedded default. WAL, synchronous=FULL on every connection, no shared cache.</summary>
public sealed class SqliteDialect : ISqlDialect
{
    // 3.7.0 to 3.51.2 can corrupt a WAL database when two connections checkpoint at once (sqlite.org/wal.html#walresetbug).
    private static readonly Version Oldest = new(3, 51, 3);

    private readonly string connectionString;

    public SqliteDialect(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true, Pooling = true }.ToString();
    }

    /// <summary>The database file, absolute.</summary>
    public string Path { get; }

    public string Name => "Sqlite";

    public IReadOnlyDictionary<string, string> MigrationVariables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Text"] = "TEXT",
        ["Blob"] = "BLOB",
        ["InKeyOrder"] = "WITHOUT ROWID",
    };

    public async Task<DbConnection> Open(CancellationToken cancel = default)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancel);
        // Pragmas stick to pooled handles, so every path sets all of them. NORMAL could lose an acknowledged answer with the power.
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    public string Page(string orderedSql) => orderedSql + "\nLIMIT @take OFFSET @skip";

    // 1555 primary key, 2067 unique: the extended codes of SQLITE_CONSTRAINT.
    public bool IsDuplicate(DbException error) => error is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    // 5 busy, 6 locked: another process holds the file; in this process the gate keeps writers apart.
    public bool IsBusy(DbException error) => error is SqliteException { SqliteErrorCode: 5 or 6 };

    public Guid NewId() => Uuid.NewDatabaseFriendly(UUIDNext.Database.SQLite);

    public async Task<IAsyncDisposable> MigrationLock(CancellationToken cancel = default)
    {
        var held = await FileLock.Take(Path + ".migrating", cancel);
        await using var connection = await Open(cancel);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT sqlite_version()";
        var version = Version.Parse((string)command.ExecuteScalar()!);
        return version >= Oldest ? held : throw new InvalidOperationException($"SQLite {version} is older than {Oldest}, which can lose data in WAL mode.");
    }
}
