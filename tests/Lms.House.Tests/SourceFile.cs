namespace Lms.House.Tests;

/// <summary>One of our files; its path is relative to the root, with slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The project's folder: <c>Lms.Data</c>, <c>tests/Lms.Data.Tests</c>, <c>database</c>.</summary>
    public string Project => string.Join('/', Path.Split('/').Take(Path.StartsWith("tests/", StringComparison.Ordinal) ? 2 : 1));

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;
}
