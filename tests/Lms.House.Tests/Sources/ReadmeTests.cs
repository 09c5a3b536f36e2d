using System.Text.RegularExpressions;

namespace Lms.House.Tests.Sources;

/// <summary>Every room says in one screen what it is, and no README points to a file that is not there.</summary>
public sealed partial class ReadmeTests
{
    private const int OneScreen = 70;

    [Theory]
    [InlineData("Lms.Web")]
    [InlineData("Lms.Scheduler")]
    [InlineData("Lms.Data")]
    [InlineData("Lms.Assessments")]
    public void Every_room_says_in_one_screen_what_it_is(string room)
    {
        var readme = Assert.Single(Repository.Files("README.md"), f => f.Path == $"{room}/README.md");
        Assert.InRange(readme.Lines, 5, OneScreen);
    }

    [Fact]
    public void No_README_points_to_a_file_that_is_not_there() => Assert.Empty(Repository.Files("README.md").SelectMany(Dangling));

    [Fact]
    public void A_dangling_link_is_caught() =>
        Assert.Equal(["README.md → gone.md"], Dangling(new SourceFile("README.md", "[a](Lms.sln) [b](gone.md) [c](https://example.org) [d](#words)")));

    private static IEnumerable<string> Dangling(SourceFile file) => Link().Matches(file.Text)
        .Select(m => m.Groups["target"].Value)
        .Where(t => !t.StartsWith("http", StringComparison.Ordinal) && !t.StartsWith('#'))
        .Where(t => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(file.Path)!, t.Split('#')[0])))
        .Select(t => $"{file.Path} → {t}");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
