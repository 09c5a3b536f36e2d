using System.Reflection;

namespace Lms.House.Tests.Projects;

/// <summary>One arrow: Web → Scheduler → Data → Assessments. A project sees only what stands to its right.</summary>
public sealed class ArrowTests
{
    private static readonly string[] LeftToRight = ["Lms.Web", "Lms.Scheduler", "Lms.Data", "Lms.Assessments"];

    /// <summary>What a room never touches, as beginnings of package and assembly names.</summary>
    private static readonly Dictionary<string, string[]> Never = new(StringComparer.Ordinal)
    {
        ["Lms.Assessments"] = ["Microsoft.Data.", "System.Data", "Dapper", "dbup", "Microsoft.AspNetCore", "Microsoft.Extensions", "Hangfire", "MailKit", "MimeKit", "System.Net."],
        ["Lms.Data"] = ["Hangfire", "Microsoft.AspNetCore", "MailKit", "MimeKit"],
        ["Lms.Scheduler"] = ["Dapper", "Microsoft.Data.Sqlite", "Microsoft.AspNetCore", "dbup"],
        ["Lms.Web"] = ["Dapper", "Microsoft.Data.", "MailKit", "MimeKit", "dbup", "Ical.Net"],
    };

    [Fact]
    public void Project_files_point_to_the_right_only()
    {
        var rooms = ProjectFile.All().Where(p => LeftToRight.Contains(p.Name)).ToList();
        Assert.Equal(LeftToRight.Length, rooms.Count);
        Assert.Empty(rooms.SelectMany(r => Wrong(r.Name, [.. r.Projects, .. r.Packages])));
    }

    [Fact]
    public void Compiled_rooms_refer_to_the_right_only() => Assert.Empty(LeftToRight.SelectMany(room =>
        Wrong(room, [.. Assembly.Load(room).GetReferencedAssemblies().Select(a => a.Name!)])));

    [Fact]
    public void Web_reaches_every_room() => Assert.Equal(["Lms.Scheduler"], ProjectFile.All().Single(p => p.Name == "Lms.Web").Projects);

    [Theory]
    [InlineData("Lms.Data", "Lms.Scheduler")]
    [InlineData("Lms.Assessments", "Lms.Data")]
    [InlineData("Lms.Assessments", "Microsoft.Data.Sqlite")]
    [InlineData("Lms.Web", "Dapper")]
    [InlineData("Lms.Scheduler", "Lms.Web")]
    [InlineData("Lms.Data", "Lms.Testing")]
    public void An_arrow_that_points_left_is_caught(string room, string reference)
    {
        var project = ProjectFile.Parse(room, $"<Project><ItemGroup><ProjectReference Include=\"../x/{reference}.csproj\" /></ItemGroup></Project>");
        Assert.Single(Wrong(room, project.Projects));
    }

    private static IEnumerable<string> Wrong(string room, IEnumerable<string> references)
    {
        var right = LeftToRight.SkipWhile(name => name != room).Skip(1).ToList();
        return references
            .Where(r => (r.StartsWith("Lms.", StringComparison.Ordinal) && !right.Contains(r))
                || Never[room].Any(never => r.StartsWith(never, StringComparison.OrdinalIgnoreCase)))
            .Select(r => $"{room} → {r}");
    }
}
