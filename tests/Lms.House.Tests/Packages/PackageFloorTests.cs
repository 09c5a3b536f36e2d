using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Lms.House.Tests.Packages;

/// <summary>What restore really resolved, project by project, is held to the floors.</summary>
public sealed class PackageFloorTests
{
    private static IReadOnlyList<string> ProjectFolders => [.. Repository.Files(".csproj").Select(f => Path.Combine(Repository.Root, f.Project))];

    [Fact]
    public void No_project_resolves_a_package_below_its_floor() => Assert.Empty(ProjectFolders
        .SelectMany(folder => PackageFloors.Faults(Resolved(File.ReadAllText(Path.Combine(folder, "obj", "project.assets.json"))))
            .Select(fault => $"{Path.GetFileName(folder)}: {fault}")));

    [Theory]
    [InlineData("Newtonsoft.Json", "12.0.1")]
    [InlineData("MimeKit", "4.15.0")]
    [InlineData("Microsoft.Data.SqlClient", "6.1.0")]
    [InlineData("SQLitePCLRaw.lib.e_sqlite3", "3.0.3")]
    [InlineData("htmlsanitizer", "9.0.881-beta")]
    public void A_package_below_its_floor_is_caught(string package, string version)
    {
        var assets = """{"libraries":{"Dapper/2.1.86":{"type":"package"},"BAD":{"type":"package"},"Lms.Data/1.0.0":{"type":"project"}}}"""
            .Replace("BAD", $"{package}/{version}", StringComparison.Ordinal);
        Assert.StartsWith(package, Assert.Single(PackageFloors.Faults(Resolved(assets))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_SQLite_and_the_runtime_that_run_are_above_their_floors()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.True(Version.Parse(connection.ServerVersion) >= new Version(3, 51, 3), $"SQLite {connection.ServerVersion}");
        Assert.True(Environment.Version >= new Version(10, 0, 7), $".NET {Environment.Version}");
    }

    [Fact]
    public void A_silently_bumped_version_fails_the_build_and_every_project_has_its_lock()
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        Assert.Contains("<RestorePackagesWithLockFile>true", props, StringComparison.Ordinal);
        Assert.Matches("<WarningsAsErrors>[^<]*NU1603;NU1605", props);
        Assert.DoesNotMatch("Version=\"[^\"]*[*\\[(]", File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")));
        Assert.All(ProjectFolders, folder => Assert.True(File.Exists(Path.Combine(folder, "packages.lock.json")), folder));
    }

    private static List<(string Package, Version Version)> Resolved(string assets)
    {
        using var json = JsonDocument.Parse(assets);
        return [.. json.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name.Split('/'))
            .Select(parts => (parts[0], Version.Parse(parts[1].Split('-', '+')[0])))];
    }
}
