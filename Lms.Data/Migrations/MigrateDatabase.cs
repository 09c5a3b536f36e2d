using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using Lms.Data.Engines;
using Microsoft.Extensions.Logging;

namespace Lms.Data.Migrations;

/// <summary>
/// Brings the schema up to the numbered files of <c>database/migrations</c>, in order, under a lock between hosts.
/// A file named <c>NNNN_noun.sqlite.sql</c> or <c>NNNN_noun.sqlserver.sql</c> runs on that engine only; any other on both.
/// </summary>
public sealed class MigrateDatabase(ISqlDialect dialect, ILogger<MigrateDatabase> log)
{
    /// <summary>Runs what has not run. Fails with the script's name and the engine's message; a failed script leaves nothing behind on SQLite.</summary>
    public async Task Run(CancellationToken cancel = default)
    {
        if (dialect is SqlServerDialect server)
        {
            EnsureDatabase.For.SqlDatabase(server.ConnectionString, new DbUp.Engine.Output.NoOpUpgradeLog());
        }

        await using var held = await dialect.MigrationLock(cancel);
        var result = Builder()
            .WithScripts(Scripts(dialect))
            .WithVariables(dialect.MigrationVariables.ToDictionary())
            .WithTransactionPerScript()
            .LogTo(new DbUp.Engine.Output.NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
        }

        foreach (var script in result.Scripts)
        {
            log.LogInformation("Migration {Script} has run", script.Name);
        }
    }

    /// <summary>The scripts of one engine, in order.</summary>
    public static IEnumerable<SqlScript> Scripts(ISqlDialect dialect)
    {
        var mine = dialect.Name.ToLowerInvariant();
        var other = dialect is SqliteDialect ? ".sqlserver.sql" : ".sqlite.sql";
        var assembly = typeof(MigrateDatabase).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (!resource.EndsWith(other, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                // The journal holds one name for both halves of a pair, so the history reads the same on either engine.
                yield return new SqlScript(resource["migrations/".Length..].Replace($".{mine}.sql", ".sql", StringComparison.Ordinal), reader.ReadToEnd());
            }
        }
    }

    private UpgradeEngineBuilder Builder() => dialect switch
    {
        SqliteDialect sqlite => DeployChanges.To.SqliteDatabase($"Data Source={sqlite.Path};Foreign Keys=False;Pooling=False"),
        SqlServerDialect server => DeployChanges.To.SqlDatabase(server.ConnectionString),
        _ => throw new NotSupportedException(dialect.Name),
    };
}
