using System.Text.RegularExpressions;
using Lms.Data.Engines;
using Lms.Data.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.House.Tests.Statements;

/// <summary>A SQLite database with the whole schema: statements are explained on it, and its own record of the schema is read back.</summary>
internal sealed partial class MigratedSqlite : IAsyncDisposable
{
    private readonly string folder;
    private readonly SqliteConnection connection;

    private MigratedSqlite(string folder, SqliteConnection connection) => (this.folder, this.connection) = (folder, connection);

    public static async Task<MigratedSqlite> Open()
    {
        var home = Directory.CreateTempSubdirectory("lms-house-").FullName;
        var dialect = new SqliteDialect(Path.Combine(home, "lms.db"));
        await new MigrateDatabase(dialect, NullLogger<MigrateDatabase>.Instance).Run();
        return new MigratedSqlite(home, (SqliteConnection)await dialect.Open());
    }

    /// <summary>
    /// The CREATE statements as SQL Server would have them. sqlite_master folds columns added or dropped later into the CREATE text,
    /// which the migration files themselves do not; DacFx refuses ALTER TABLE ADD.
    /// </summary>
    public IReadOnlyList<string> Schema()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> 'SchemaVersions' AND name NOT LIKE 'sqlite_%' ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, rowid";
        using var reader = command.ExecuteReader();
        // The migrator's own table, with the columns its two engines share.
        var schema = new List<string> { "CREATE TABLE SchemaVersions (ScriptName nvarchar(255) NOT NULL, Applied datetime NOT NULL)" };
        while (reader.Read())
        {
            var create = reader.GetString(0).Replace("WITHOUT ROWID", "", StringComparison.Ordinal);
            schema.Add(Blob().Replace(Text().Replace(create, "nvarchar(max)"), "varbinary(max)"));
        }

        return schema;
    }

    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What SQLite says against the statement; null when it would run it.</summary>
    public string? Explain(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN " + sql;
        foreach (var name in Parameter().Matches(sql).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        try
        {
            command.ExecuteNonQuery();
            return null;
        }
        catch (SqliteException error)
        {
            return error.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        SqliteConnection.ClearPool(connection);
        Directory.Delete(folder, recursive: true);
    }

    // Upper case as the migration variables write them; a column may be called Text.
    [GeneratedRegex(@"\bTEXT\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"\bBLOB\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blob();

    [GeneratedRegex(@"@\w+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();
}
