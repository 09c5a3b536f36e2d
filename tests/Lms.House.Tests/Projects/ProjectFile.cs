using System.Xml.Linq;

namespace Lms.House.Tests.Projects;

/// <summary>A .csproj as far as the arrow is concerned.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static ProjectFile Parse(string name, string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        return new ProjectFile(
            name,
            [.. Includes(root, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Includes(root, "PackageReference"), .. Includes(root, "FrameworkReference")]);
    }

    public static IReadOnlyList<ProjectFile> All() =>
        [.. Repository.Files(".csproj").Select(f => Parse(Path.GetFileNameWithoutExtension(f.Name), f.Text))];

    private static IEnumerable<string> Includes(XElement root, string element) =>
        root.Descendants(element).Select(e => (string?)e.Attribute("Include")).OfType<string>();
}
