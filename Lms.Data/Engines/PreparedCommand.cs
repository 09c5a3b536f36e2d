using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Lms.Data.Engines;

/// <summary>What Dapper takes for a new command: its text and parameters, run by the statement that is already compiled.</summary>
internal sealed class PreparedCommand(PreparedConnection connection) : DbCommand
{
    // Only a bag for the parameters: Dapper changes the text after it has begun to add them.
    private readonly SqliteCommand bag = new();
    private SqliteCommand? running;

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => bag.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

    public override object? ExecuteScalar() => Ready().ExecuteScalar();

    public override void Prepare() => Ready().Prepare();

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Ready().ExecuteReader(behavior & ~CommandBehavior.CloseConnection);

    protected override void Dispose(bool disposing)
    {
        if (disposing && running is not null)
        {
            connection.GiveBack(running);
            running = null;
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Ready()
    {
        if (running?.CommandText != CommandText)
        {
            if (running is not null)
            {
                connection.GiveBack(running);
            }

            running = connection.Take(CommandText);
        }

        running.Transaction = (SqliteTransaction?)DbTransaction;
        running.Parameters.Clear();
        foreach (SqliteParameter parameter in bag.Parameters)
        {
            parameter.ParameterName = connection.Marked(parameter.ParameterName);
            running.Parameters.Add(parameter);
        }

        return running;
    }
}
