using System.Data.Common;
using Lms.Data.Migrations;

namespace Lms.Data.Health;

/// <summary>Asks the database the only question that tells: will it take a write, now, within a second, on the schema this program knows?</summary>
public sealed class ProbeDatabase(Db db, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Never throws: what went wrong is the answer.</summary>
    public async Task<DatabaseHealth> Run(string host, CancellationToken cancel = default)
    {
        try
        {
            return await Ask(host, cancel).WaitAsync(Patience, clock, cancel);
        }
        catch (TimeoutException)
        {
            return new DatabaseHealth { Fault = "no_answer_within_1_s" };
        }
        catch (DbException error)
        {
            return new DatabaseHealth { Fault = error.GetType().Name, Detail = error.Message };
        }
    }

    private async Task<DatabaseHealth> Ask(string host, CancellationToken cancel)
    {
        string version;
        await using (var connection = await db.Dialect.Open(cancel))
        {
            version = connection.ServerVersion;
        }

        var row = new { host, now = clock.GetUtcNow() };
        await db.Hot(nameof(ProbeDatabase), async work => await work.Execute(Sql.Beat, row) == 1 || await work.TryInsert(Sql.Insert, row), cancel: cancel);
        var ran = await db.List<string>(Sql.Migrations, null, cancel);
        var known = MigrateDatabase.Scripts(db.Dialect).Select(s => s.Name);
        return new DatabaseHealth
        {
            Version = version,
            MissingMigrations = [.. known.Except(ran, StringComparer.Ordinal)],
            UnknownMigrations = [.. ran.Except(known, StringComparer.Ordinal)],
        };
    }

    internal static class Sql
    {
        public const string Beat = "UPDATE Heartbeat SET At = @now WHERE Host = @host";

        public const string Insert = "INSERT INTO Heartbeat (Host, At) VALUES (@host, @now)";

        public const string Migrations = "SELECT ScriptName FROM SchemaVersions";
    }
}
