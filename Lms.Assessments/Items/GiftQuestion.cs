using System.Text.RegularExpressions;

namespace Lms.Assessments.Items;

/// <summary>One question of a file before it is understood: its comment keys and its lines. A blank line ends a question, as in Moodle.</summary>
internal sealed partial class GiftQuestion
{
    private readonly Dictionary<string, (int Line, string Value)> _keys = new(StringComparer.Ordinal);

    public List<(int Line, string Text)> Lines { get; } = [];

    /// <summary>Where its text begins.</summary>
    public int Line => Lines[0].Line;

    public (int Line, string Value)? Key(string name) => _keys.TryGetValue(name, out var key) ? key : null;

    /// <summary>Comments without a question after them (a heading of the file) belong to the question that follows, if they are keys.</summary>
    public static IEnumerable<GiftQuestion> Split(string text)
    {
        var question = new GiftQuestion();
        var line = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n'))
        {
            line++;
            var trimmed = raw.Trim();
            if (trimmed.StartsWith("$CATEGORY:", StringComparison.Ordinal)) continue;
            if (trimmed.StartsWith("//", StringComparison.Ordinal))
            {
                if (KeyLine().Match(trimmed) is { Success: true } key) question._keys[key.Groups["name"].Value] = (line, key.Groups["value"].Value.Trim());
            }
            else if (trimmed.Length > 0)
            {
                question.Lines.Add((line, trimmed));
            }
            else if (question.Lines.Count > 0)
            {
                yield return question;
                question = new GiftQuestion();
            }
        }

        if (question.Lines.Count > 0) yield return question;
    }

    [GeneratedRegex(@"^//\s*(?<name>id|lesson|source|review-by|unit)\s*:(?<value>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyLine();
}
