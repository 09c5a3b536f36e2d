using System.Text.RegularExpressions;

namespace Lms.House.Tests.Sources;

/// <summary>SQL stands in <c>static class Sql</c> at the foot of a store in Lms.Data, where the guard finds it, and nowhere else.</summary>
public sealed partial class SqlTextTests
{
    /// <summary>Reviewed, each with its reason.</summary>
    private static readonly string[] Fragments =
    [
        "Lms.Data/People/Scope.cs",        // conditions that statements splice in as constants, bound wherever they are spliced
        "Lms.Data/AccessCodes/AccountScope.cs", // the same
        "Lms.Data/Cohorts/CohortScope.cs", // the same
        "Lms.Data/Sessions/SessionScope.cs", // the same
        "Lms.Data/Marks/MarkScope.cs",     // the same
        "Lms.Data/Completions/HeldRule.cs", // an expression, the same
        "Lms.Data/Mentorships/MentorScope.cs", // the same
        "Lms.Data/Packages/PackageScope.cs", // the same
        "Lms.Data/Backups/SqliteCopy.cs",  // SQLite only: copies and checks a file, counts tables found at run time
    ];

    [Fact]
    public void No_SQL_stands_outside_the_Sql_classes_of_Lms_Data() => Assert.Empty(Repository.Files(".cs", ".cshtml")
        .Where(f => f.Project is "Lms.Web" or "Lms.Scheduler" or "Lms.Assessments" or "Lms.Data" && !Fragments.Contains(f.Path))
        .SelectMany(Strays));

    [Theory]
    [InlineData("Lms.Web/A.cs", "class A { string s = \"SELECT Id FROM Person\"; }")]
    [InlineData("Lms.Web/A.cs", "static class Sql { const string S = \"SELECT Id FROM Person\"; }")]
    [InlineData("Lms.Data/A.cs", "class A { string s = $\"DELETE FROM {table}\"; static class Sql { } }")]
    [InlineData("Lms.Data/A.cs", "class A { string s = \"\"\"\n  update Person set X = 1\n  \"\"\"; }")]
    [InlineData("Lms.Data/A.cs", "class A { string s = @\"insert into Person (Id) values (1)\"; }")]
    public void Stray_SQL_is_caught(string path, string text) => Assert.Single(Strays(new SourceFile(path, text)));

    [Theory]
    [InlineData("class A { internal static class Sql { public const string S = \"SELECT Id FROM Person\"; } }")]
    [InlineData("class A { string s = \"Select a date from the list\".Trim(); } // SELECT x FROM y")]
    public void SQL_in_its_place_and_plain_words_pass(string text) => Assert.Empty(Strays(new SourceFile("Lms.Data/A.cs", text)));

    private static IEnumerable<string> Strays(SourceFile file)
    {
        var source = new CSharpText(file.Text);
        var homes = file.Project == "Lms.Data" ? Homes(source.Code) : [];
        return source.Literals
            .Where(l => Statement().IsMatch(l.Text) && !homes.Any(h => l.Start > h.Start && l.Start < h.End))
            .Select(l => $"{file.Path}:{source.LineOf(l.Start)}");
    }

    private static List<(int Start, int End)> Homes(string code)
    {
        var homes = new List<(int, int)>();
        foreach (Match match in SqlClass().Matches(code))
        {
            var (depth, end) = (0, match.Index + match.Length - 1);
            do
            {
                depth += code[end] == '{' ? 1 : code[end] == '}' ? -1 : 0;
                end++;
            }
            while (depth > 0 && end < code.Length);
            homes.Add((match.Index, end));
        }

        return homes;
    }

    // Statements as a whole; lower case counts too, except for prose ("select … from").
    [GeneratedRegex(@"\bSELECT\s[\s\S]*\bFROM\s|^\s*select\s+[\w*.,\s]+\sfrom\s+[A-Z]\w+\s*(where|$|;)|\b(?i:INSERT\s+INTO\s+[\w\[?]|DELETE\s+FROM\s+[\w\[?]|UPDATE\s+[\w\[\]?]+\s+SET\s|MERGE\s+INTO\s|CREATE\s+TABLE\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\bstatic class Sql\s*\{", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SqlClass();
}
