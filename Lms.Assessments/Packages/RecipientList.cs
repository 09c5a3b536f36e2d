using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Packages;

/// <summary>
/// Recipients as they are typed and kept: one a line, <c>Name &lt;address&gt;</c> or a bare address, which is then its own name. An address
/// named twice is kept once.
/// </summary>
public static class RecipientList
{
    /// <summary>More are a mailing list, which has an address of its own.</summary>
    public const int Most = 50;

    public const int LongestName = 200;

    private const int LongestEmail = 254;

    /// <exception cref="RuleBroken"><c>packages.no_recipient</c>, <c>packages.many_recipients</c>, <c>packages.recipient</c> with the line's number and its text</exception>
    public static ValueList<Recipient> Read(string? text)
    {
        var found = new List<Recipient>();
        foreach (var (n, line) in (text ?? "").Split('\n').Select(l => l.Trim()).Index())
        {
            if (line.Length == 0)
            {
                continue;
            }

            var recipient = Line(line) ?? throw new RuleBroken("packages.recipient", n + 1, line.Length > 100 ? line[..100] : line);
            if (found.All(r => r.Key != recipient.Key))
            {
                found.Add(recipient);
            }
        }

        return found.Count switch
        {
            0 => throw new RuleBroken("packages.no_recipient"),
            > Most => throw new RuleBroken("packages.many_recipients", Most),
            _ => [.. found],
        };
    }

    /// <summary>The text <see cref="Read"/> reads.</summary>
    public static string Write(IEnumerable<Recipient> recipients) => string.Join('\n', recipients.Select(r => r.Name == r.Email ? r.Email : $"{r.Name} <{r.Email}>"));

    private static Recipient? Line(string line)
    {
        var open = line.LastIndexOf('<');
        var (name, email) = open >= 0 && line[^1] == '>' ? (line[..open].Trim().Trim('"').Trim(), line[(open + 1)..^1].Trim()) : (line, line);
        return IsAddress(email) && name.Length <= LongestName && !name.Any(c => char.IsControl(c) || c is '<' or '>')
            ? new(name.Length == 0 ? email : name, email)
            : null;
    }

    // What every mail server takes; whether somebody reads there shows when it is sent.
    private static bool IsAddress(string text)
    {
        var at = text.LastIndexOf('@');
        return text.Length <= LongestEmail && at is > 0 and <= 64 && text.IndexOf('@', StringComparison.Ordinal) == at
            && text.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !"()<>[],;:\\\"".Contains(c, StringComparison.Ordinal))
            && text[..at] is { } local && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
            && text[(at + 1)..].Split('.') is { Length: > 1 } labels && labels.All(IsLabel);
    }

    private static bool IsLabel(string label) => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsLetterOrDigit(c) || c == '-');
}
