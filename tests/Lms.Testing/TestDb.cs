using Lms.Data;
using Lms.Data.Engines;
using Lms.Data.Migrations;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Respawn;

namespace Lms.Testing;

/// <summary>
/// A migrated, empty database for one test. On SQLite a copy of a file migrated once; on SQL Server one database per test process,
/// emptied by Respawn and held by one test at a time.
/// </summary>
public sealed class TestDb : IAsyncDisposable
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplate);
    private static readonly Lazy<Task<SqlServerDialect>> Server = new(MigrateServer);
    private readonly Action release;

    private TestDb(Db db, Action release) => (Db, this.release) = (db, release);

    public Db Db { get; }

    public static async Task<TestDb> Fresh(Engine engine)
    {
        if (engine == Engine.Sqlite)
        {
            var path = NewPath();
            File.Copy(await Template.Value, path);
            var sqlite = new SqliteDialect(path);
            return new TestDb(new Db(sqlite, TimeProvider.System, NullLogger<Db>.Instance), () => Delete(path));
        }

        await OneAtATime.WaitAsync();
        SqlServerDialect server;
        try
        {
            server = await Server.Value;
            await Empty(server);
        }
        catch
        {
            // Whoever waits next must fail with the reason, not wait for ever.
            OneAtATime.Release();
            throw;
        }

        return new TestDb(new Db(server, TimeProvider.System, NullLogger<Db>.Instance), () => OneAtATime.Release());
    }

    /// <summary>A SQLite file with the whole schema and nothing in it, to be copied.</summary>
    internal static string Migrated() => Template.Value.GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        release();
    }

    private static string NewPath() => Path.Combine(Directory.CreateTempSubdirectory("lms-test-").FullName, "lms.db");

    private static async Task<string> MigrateTemplate()
    {
        var path = NewPath();
        await new MigrateDatabase(new SqliteDialect(path), NullLogger<MigrateDatabase>.Instance).Run();
        SqliteConnection.ClearAllPools();
        return path;
    }

    private static async Task<SqlServerDialect> MigrateServer()
    {
        var settings = new SqlConnectionStringBuilder(SqlServerAttribute.ConnectionString);
        // Test projects run side by side; each process has a database of its own.
        settings.InitialCatalog = $"{settings.InitialCatalog}_{System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name!.Replace('.', '_').ToLowerInvariant()}";
        var server = new SqlServerDialect(settings.ToString());
        await new MigrateDatabase(server, NullLogger<MigrateDatabase>.Instance).Run();
        return server;
    }

    private static async Task Empty(SqlServerDialect server)
    {
        await using var connection = await server.Open();
        var respawner = await Respawner.CreateAsync(connection, new RespawnerOptions { DbAdapter = DbAdapter.SqlServer, TablesToIgnore = ["SchemaVersions", "AttendanceRule"] });
        await respawner.ResetAsync(connection);
    }

    private static void Delete(string path)
    {
        // Pooled handles keep the file open after Dispose.
        using (var connection = new SqliteConnection($"Data Source={path}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
