namespace Lms.House.Tests.Sources;

/// <summary>If a file is growing, a noun is missing. Content, translations and locks are not code and are not counted.</summary>
public sealed class FileSizeTests
{
    private const int Hard = 300;
    private const int MedianUnder = 60;

    private static readonly string[] Counted = [".cs", ".cshtml", ".js", ".css", ".sql"];

    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.Empty(TooLong(Repository.Files(Counted)));

    [Fact]
    public void Half_of_the_files_are_shorter_than_60_lines()
    {
        var files = Repository.Files(Counted);
        Assert.True(files.Count > 50, "too few files were found to mean anything");
        Assert.True(Median(files) < MedianUnder, $"the median file has {Median(files)} lines");
    }

    [Fact]
    public void A_long_file_is_caught()
    {
        Assert.Empty(TooLong([new SourceFile("a.cs", string.Concat(Enumerable.Repeat("x\n", Hard)))]));
        Assert.Single(TooLong([new SourceFile("a.cs", string.Concat(Enumerable.Repeat("x\n", Hard + 1)))]));
        Assert.Equal(3, Median([new SourceFile("a", "1"), new SourceFile("b", "1\n2\n3\n"), new SourceFile("c", "1\n2\n3\n4")]));
    }

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        files.Where(f => f.Lines > Hard).Select(f => $"{f.Path} has {f.Lines} lines");

    private static int Median(IReadOnlyList<SourceFile> files) => files.Select(f => f.Lines).Order().ElementAt(files.Count / 2);
}
