using Microsoft.Data.Sqlite;

namespace Lms.Benchmarks.Figures;

/// <summary>One compiled INSERT and its parameters: the quickest way into SQLite.</summary>
internal sealed class Rows : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="columns">Names, with a blank between.</param>
    public Rows(SqliteConnection connection, SqliteTransaction transaction, string table, string columns)
    {
        var names = columns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names.Select(n => $"[{n}]"))}) VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < names.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter($"@p{i}", DBNull.Value));
        }
    }

    public long Count { get; private set; }

    public void Add(params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] switch { null => DBNull.Value, Guid id => id.ToString("D").ToUpperInvariant(), var other => other };
        }

        command.ExecuteNonQuery();
        Count++;
    }

    public void Dispose() => command.Dispose();
}
