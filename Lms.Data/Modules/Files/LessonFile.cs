using System.Text.RegularExpressions;

namespace Lms.Data.Modules.Files;

/// <summary>One lesson in one language: front matter between two <c>---</c> lines, then Markdown.</summary>
internal sealed partial record LessonFile
{
    private const string Fence = "---\n";

    public required string Path { get; init; }

    public required string Number { get; init; }

    /// <summary>Null in the file that carries the module's default language.</summary>
    public required string? Language { get; init; }

    public required string Title { get; init; }

    public required int Minutes { get; init; }

    public required string Markdown { get; init; }

    /// <summary>Places 2.10 after 2.9.</summary>
    public (int Part, int Lesson) Order => Name().Match(Number + ".md") is { Success: true } m
        ? (int.Parse(m.Groups["part"].ValueSpan, provider: null), int.Parse(m.Groups["lesson"].ValueSpan, provider: null))
        : (0, 0);

    public static LessonFile? Read(ContentFile file, Faults faults)
    {
        var name = Name().Match(file.Name);
        if (!name.Success)
        {
            faults.Add(file.Path, 0, "A lesson's file is called by its number, 2.1.md, or its number and language, 2.1.ur.md.");
            return null;
        }

        var end = file.Text.StartsWith(Fence, StringComparison.Ordinal) ? file.Text.IndexOf("\n" + Fence, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            faults.Add(file.Path, 1, "The file begins with front matter: number, title and minutes between two lines of three dashes.");
            return null;
        }

        if (YamlFields.Parse(file.Text[Fence.Length..(end + 1)], file, 1, faults) is not { } yaml)
        {
            return null;
        }

        var number = $"{name.Groups["part"].Value}.{name.Groups["lesson"].Value}";
        if (yaml.Text("number", 10) is { Length: > 0 } said && said != number)
        {
            yaml.Fault("number", $"'number' is {said}, but the file is called {file.Name}.");
        }

        var lesson = new LessonFile
        {
            Path = file.Path,
            Number = number,
            Language = name.Groups["tag"] is { Success: true } tag ? tag.Value : null,
            Title = yaml.Text("title", 200),
            Minutes = yaml.Whole("minutes", 1, 600),
            Markdown = file.Text[(end + 1 + Fence.Length)..].Trim('\n'),
        };
        yaml.Done();
        if (lesson.Markdown.Length == 0)
        {
            faults.Add(file.Path, 0, "The lesson has no text.");
        }

        return lesson;
    }

    [GeneratedRegex(@"^(?<part>\d{1,3})\.(?<lesson>\d{1,3})(\.(?<tag>[a-z]{2,3}(-[A-Za-z0-9]{2,8})*))?\.md$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Name();
}
