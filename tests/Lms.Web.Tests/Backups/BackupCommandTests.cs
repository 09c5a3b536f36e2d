using System.Diagnostics;
using Lms.Data.Engines;
using Lms.Data.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Web.Tests.Backups;

/// <summary>The command as an operator types it, in a process of its own.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lms-backup-").FullName;

    [Fact]
    public async Task The_command_makes_a_checked_copy_and_refuses_to_overwrite_it()
    {
        var database = Path.Combine(folder, "lms.db");
        await new MigrateDatabase(new SqliteDialect(database), NullLogger<MigrateDatabase>.Instance).Run();
        var copy = Path.Combine(folder, "copies", "copy.db");
        var (code, output, errors) = await Backup(copy, ("Database__Path", database));
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("whole, in", output, StringComparison.Ordinal);
        Assert.Contains("0 files, 0 of them new", output, StringComparison.Ordinal);
        Assert.True(File.Exists(copy));

        (code, _, errors) = await Backup(copy, ("Database__Path", database));
        Assert.Equal(1, code);
        Assert.Contains("exists already", errors, StringComparison.Ordinal);

        (code, output, _) = await Backup("check", copy, ("Database__Path", database));
        Assert.Equal(0, code);
        Assert.Contains("whole, in", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_the_command_says_so_and_makes_none()
    {
        var (code, _, errors) = await Backup(Path.Combine(folder, "copies", "copy.db"), ("Database__Path", Path.Combine(folder, "none.db")));
        Assert.Equal(1, code);
        Assert.Contains("There is no database", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task On_SQL_Server_the_command_points_to_the_servers_own_backup()
    {
        var (code, _, errors) = await Backup(Path.Combine(folder, "copy.db"), ("Database__Engine", "SqlServer"), ("Database__ConnectionString", "Server=nowhere.invalid;Database=x"));
        Assert.Equal(2, code);
        Assert.Contains("server's own backup", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Task<(int Code, string Output, string Errors)> Backup(string path, params (string Name, string Value)[] settings) => Run([path], settings);

    private Task<(int Code, string Output, string Errors)> Backup(string verb, string path, params (string Name, string Value)[] settings) => Run([verb, path], settings);

    private async Task<(int Code, string Output, string Errors)> Run(string[] args, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "backup", .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in settings.Append(("Site__Issuer", "I")).Append(("Site__Contact", "a@b.example")))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
