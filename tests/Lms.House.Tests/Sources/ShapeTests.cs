using System.Text.RegularExpressions;

namespace Lms.House.Tests.Sources;

/// <summary>One noun, one folder name, one public type a file: a thing is found where its name says.</summary>
public sealed partial class ShapeTests
{
    private static readonly string[] Shelves = ["Services", "Helpers", "Managers", "Models", "Dtos", "DTOs", "Utils", "Utilities", "Common", "Misc"];

    private static readonly string[] TopLevel = ["Lms.Web", "Lms.Assessments", "Lms.Scheduler", "Lms.Data", "database", "tests", ".ci"];

    [Fact]
    public void No_folder_is_named_after_a_kind_of_class() => Assert.DoesNotContain(Repository.Folders(), IsShelf);

    [Fact]
    public void The_top_level_holds_the_rooms_and_nothing_else() =>
        Assert.Empty(Repository.Folders().Where(f => f.Length > 0).Select(f => f.Split('/')[0]).Distinct().Except(TopLevel));

    [Fact]
    public void A_file_holds_one_public_type_of_its_own_name_in_the_namespace_of_its_folder() =>
        Assert.Empty(Repository.Files(".cs").SelectMany(Misshapen));

    [Theory]
    [InlineData("Lms.Data/Polls/PollStore.cs", "namespace Lms.Data.Poll;\npublic sealed class PollStore;")]
    [InlineData("Lms.Data/Polls/PollStore.cs", "namespace Lms.Data.Polls;\npublic sealed class PollStores;")]
    [InlineData("Lms.Data/Polls/PollStore.cs", "namespace Lms.Data.Polls;\npublic sealed class PollStore;\npublic sealed record PollRow;")]
    [InlineData("tests/Lms.Data.Tests/Polls/PollTests.cs", "namespace Lms.Data.Polls;\npublic sealed class PollTests;")]
    public void A_misshapen_file_is_caught(string path, string text) => Assert.NotEmpty(Misshapen(new SourceFile(path, text)));

    [Theory]
    [InlineData("Lms.Data/Polls/PollStore.cs", "namespace Lms.Data.Polls;\npublic sealed class PollStore\n{\n    public sealed record Row;\n}\ninternal sealed class Other;")]
    [InlineData("Lms.Data/Polls/Poll.Casting.cs", "namespace Lms.Data.Polls;\npublic sealed partial record Poll;")]
    [InlineData("Lms.Web/Pages/Polls/Index.cshtml.cs", "namespace Lms.Web.Pages.Polls;\npublic sealed class IndexModel;")]
    public void A_well_shaped_file_passes(string path, string text) => Assert.Empty(Misshapen(new SourceFile(path, text)));

    [Fact]
    public void A_shelf_is_caught() => Assert.True(IsShelf("Lms.Web/Helpers") && IsShelf("Lms.Data/Services/Polls") && !IsShelf("Lms.Data/Polls"));

    private static bool IsShelf(string folder) => folder.Split('/').Any(part => Shelves.Contains(part, StringComparer.Ordinal));

    private static IEnumerable<string> Misshapen(SourceFile file)
    {
        var code = new CSharpText(file.Text).Code;
        var folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/');
        var expected = (folder.StartsWith("tests/", StringComparison.Ordinal) ? folder["tests/".Length..] : folder).Replace('/', '.');
        if (Namespace().Match(code) is { Success: true } found && found.Groups["name"].Value != expected)
        {
            yield return $"{file.Path}: namespace {found.Groups["name"].Value} is not its folder's {expected}";
        }

        var types = PublicType().Matches(code).Select(m => m.Groups["name"].Value).Distinct().ToList();
        if (types.Count > 1)
        {
            yield return $"{file.Path}: holds {string.Join(", ", types)}; give each a file";
        }

        var page = file.Name.EndsWith(".cshtml.cs", StringComparison.Ordinal);
        if (!page && types is [var type] && file.Name.Split('.')[0] != type)
        {
            yield return $"{file.Path}: holds {type}; name the file after it";
        }
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();

    // Types of a file-scoped namespace stand at the margin; nested ones are indented.
    [GeneratedRegex(@"^public (?:(?:sealed|abstract|static|partial|readonly|ref|unsafe) )*(?:class|interface|enum|delegate \w+|record struct|record class|record|struct) (?<name>\w+)", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublicType();
}
