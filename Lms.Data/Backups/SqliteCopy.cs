using Dapper;
using Lms.Data.Engines;
using Microsoft.Data.Sqlite;

namespace Lms.Data.Backups;

/// <summary>
/// SQLite's own words for copying and checking a file. They have no counterpart on the other engine and name tables found at run
/// time, which is why they do not stand in a Sql class.
/// </summary>
internal static class SqliteCopy
{
    /// <summary>One read transaction's state into a new file. Writers go on meanwhile; the log cannot be folded in until it ends.</summary>
    public static async Task Make(SqliteDialect source, string target, CancellationToken cancel)
    {
        // VACUUM INTO and not the backup call, which gives up when it meets a writer.
        await using var connection = (SqliteConnection)await source.Open(cancel);
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = "VACUUM INTO @target";
        command.Parameters.AddWithValue("@target", target);
        command.ExecuteNonQuery();

        // Half a file is not copied, so nothing of it is promised: whoever was sending it begins again by itself.
        await using var made = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        await made.OpenAsync(cancel);
        using var forget = made.CreateCommand();
        forget.CommandText = "UPDATE Upload SET Received = 0 WHERE State = 'receiving'";
        forget.ExecuteNonQuery();
    }

    /// <summary>The files that the rows of a copy name.</summary>
    public static IReadOnlyList<KeptFile> Files(string path)
    {
        using var connection = Open(path);
        return connection.Query<KeptFile>(BackUpUploads.Sql.Kept).AsList();
    }

    /// <summary>Throws when the copy is damaged or a reference in it leads nowhere; otherwise the rows of each table.</summary>
    public static IReadOnlyDictionary<string, long> Check(string path)
    {
        using var connection = Open(path);
        if (Texts(connection, "PRAGMA integrity_check") is not ["ok"] and var faults)
        {
            throw new BackupException($"The copy is damaged: {string.Join("; ", faults.Take(5))}");
        }

        if (Texts(connection, "PRAGMA foreign_key_check") is { Count: > 0 } orphans)
        {
            throw new BackupException($"The copy has references that lead nowhere, in {string.Join(", ", orphans.Distinct(StringComparer.Ordinal))}.");
        }

        return Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .ToDictionary(table => table, table => Count(connection, table), StringComparer.Ordinal);
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static long Count(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM [{table}]";
        return (long)command.ExecuteScalar()!;
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
