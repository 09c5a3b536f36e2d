using System.Text.RegularExpressions;

namespace Lms.House.Tests.Sources;

/// <summary>Time, identity and chance are arguments. The analyzer is the first fence; this reading of the sources is the second.</summary>
public sealed partial class BannedCallTests
{
    [Fact]
    public void No_source_calls_a_banned_symbol() =>
        Assert.Empty(Repository.Files(".cs", ".cshtml").SelectMany(file => Banned(file.Path, file.Text)));

    [Fact]
    public void Every_project_is_built_with_the_list_and_the_analyzer_that_reads_it()
    {
        var files = Repository.Files(".props", ".csproj", "BannedSymbols.txt").ToDictionary(f => f.Path, f => f.Text);
        Assert.Contains("<AdditionalFiles Include=\"$(MSBuildThisFileDirectory)BannedSymbols.txt\" />", files["Directory.Build.props"], StringComparison.Ordinal);
        Assert.Contains("<GlobalPackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", files["Directory.Packages.props"], StringComparison.Ordinal);
        Assert.Contains("GetPathOfFileAbove('Directory.Build.props'", files["tests/Directory.Build.props"], StringComparison.Ordinal);
        foreach (var (path, text) in files.Where(f => f.Key.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            Assert.False(text.Contains("RS0030", StringComparison.Ordinal) || text.Contains("RunAnalyzers", StringComparison.Ordinal), $"{path} switches the analyzer off");
        }

        foreach (var symbol in new[] { "P:System.DateTime.Now;", "P:System.DateTime.UtcNow;", "P:System.DateTimeOffset.UtcNow;", "M:System.Guid.NewGuid;", "P:System.Random.Shared;", "P:System.Threading.Tasks.Task`1.Result;", "M:System.Threading.Tasks.Task.Wait;" })
        {
            Assert.Contains(symbol, files["BannedSymbols.txt"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("var a = DateTime.UtcNow;")]
    [InlineData("var a = DateTimeOffset.Now;")]
    [InlineData("var a = System.Guid.NewGuid();")]
    [InlineData("var a = Random.Shared.Next();")]
    [InlineData("var a = new Random(1);")]
    [InlineData("var a = $\"{DateTime.Now}\";")]
    [InlineData("#pragma warning disable RS0030")]
    public void A_banned_call_is_caught(string code) => Assert.Single(Banned("a.cs", code));

    [Theory]
    [InlineData("// DateTime.UtcNow is banned")]
    [InlineData("var a = \"DateTime.UtcNow\"; /* Guid.NewGuid */")]
    [InlineData("var a = clock.GetUtcNow();")]
    public void Talking_about_one_is_not(string code) => Assert.Empty(Banned("a.cs", code));

    private static IEnumerable<string> Banned(string path, string text)
    {
        var source = new CSharpText(text);
        return Calls().Matches(source.Code).Select(m => $"{path}:{source.LineOf(m.Index)} {m.Value}");
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bGuid\.(NewGuid|CreateVersion7)\b|\bRandom\.Shared\b|\bnew Random\(|\bTask\.Wait\b|disable RS0030", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Calls();
}
