namespace Lms.House.Tests;

/// <summary>The repository as files: found from the test's own folder upwards, generated and foreign folders left out.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    private static readonly string[] NotOurs =
        [".git", "bin", "obj", "node_modules", "TestResults", "artifacts", "App_Data", "wwwroot/lib", "database/content"];

    /// <summary>Our own files with one of these endings, in order of path.</summary>
    public static IReadOnlyList<SourceFile> Files(params string[] endings) => [.. Walk("")
        .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))];

    /// <summary>All folders that hold our own files.</summary>
    public static IReadOnlyList<string> Folders() => [.. Walk("").Select(path => Path.GetDirectoryName(path)!.Replace('\\', '/')).Distinct()];

    private static IEnumerable<string> Walk(string folder)
    {
        var full = Path.Combine(Root, folder);
        foreach (var file in Directory.EnumerateFiles(full))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (var child in Directory.EnumerateDirectories(full))
        {
            var path = Path.GetRelativePath(Root, child).Replace('\\', '/');
            if (!NotOurs.Any(skip => path == skip || path.EndsWith("/" + skip, StringComparison.Ordinal)))
            {
                foreach (var file in Walk(path))
                {
                    yield return file;
                }
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Lms.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Lms.sln is in no folder above the tests.");
    }
}
