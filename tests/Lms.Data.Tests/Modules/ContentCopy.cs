namespace Lms.Data.Tests.Modules;

/// <summary>A copy of the real starting content that a test may change.</summary>
internal sealed class ContentCopy : IDisposable
{
    public ContentCopy(params string[] modules)
    {
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Original, file);
            if (modules.Length == 0 || path == "SOURCES.yaml" || modules.Contains(path.Split(Path.DirectorySeparatorChar)[0]))
            {
                var copy = Path.Combine(Folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("lms-content-").FullName;

    private static string Original
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Lms.sln")))
            {
                folder = folder.Parent!;
            }

            return Path.Combine(folder.FullName, "database", "content");
        }
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Folder, path), text);

    public void Change(string path, string from, string to)
    {
        var text = Read(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
