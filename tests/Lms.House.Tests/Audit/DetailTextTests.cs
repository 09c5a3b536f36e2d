using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lms.House.Tests.Audit;

/// <summary>What deeds note beside themselves is read by people too: every part of it has a name.</summary>
public sealed partial class DetailTextTests
{
    [Fact]
    public void Every_part_of_what_deeds_note_has_a_name()
    {
        using var texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Lms.Scheduler/Languages/Texts/en/audit.json")));
        var parts = Repository.Files(".cs").Where(f => f.Path.StartsWith("Lms.", StringComparison.Ordinal)).SelectMany(f => Parts(f.Text)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(parts, p => !texts.RootElement.TryGetProperty("audit.detail_" + p, out _));
        // A name nobody writes any more stays while rows that have it are kept; a reader of this house that finds none of them is broken.
        Assert.Superset(new HashSet<string>(["rows", "late_seconds", "needs_approval", "mode", "from", "wave"], StringComparer.Ordinal), parts);
    }

    [Theory]
    [InlineData("await work.Audit(new AuditEntry(now, by, nameof(X), \"Session\", id, null, $\"{{\\\"mode\\\":\\\"{to}\\\"}}\"));", "mode")]
    [InlineData("await work.Audit(new AuditEntry(now, by, nameof(X), \"Survey\", id, id, $$\"\"\"{\"wave\":\"{{w}}\"}\"\"\"));", "wave")]
    [InlineData("work.Audit(new AuditEntry(now, by, nameof(X), \"A\", id, null, JsonSerializer.Serialize(new { into = kept, moved = string.Join(' ', all.Select(m => $\"{m.Key}, {m.Value}\")) })));", "into", "moved")]
    [InlineData("var detail = CanonicalJson.Write(new { row.Purpose, finished.LateSeconds }); work.Audit(new AuditEntry(now));", "purpose", "late_seconds")]
    [InlineData("private static string Detail(Step step) => CanonicalJson.Write(new { step }); // new AuditEntry(", "step")]
    [InlineData("work.Execute(Sql.Insert, new { id, other = 1 }); work.Audit(new AuditEntry(now));")]
    public void A_part_that_is_written_is_found(string code, params string[] parts) => Assert.Equal(parts, Parts(code));

    private static IEnumerable<string> Parts(string code) => !code.Contains("new AuditEntry(", StringComparison.Ordinal) ? [] : code.Split(';')
        .Where(s => s.Contains("new AuditEntry(", StringComparison.Ordinal) || s.Contains("var detail =", StringComparison.Ordinal) || s.Contains("string Detail(", StringComparison.Ordinal))
        .SelectMany(s => Quoted().Matches(s).Select(m => m.Groups["part"].Value).Concat(Objects().Matches(s).SelectMany(m => Members(s[(m.Index + m.Length)..]))))
        .Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);

    /// <summary>The members of an anonymous object, from behind its brace on: those named, and the last name of those that are not.</summary>
    private static IEnumerable<string> Members(string rest)
    {
        var (depth, from) = (0, 0);
        for (var i = 0; i < rest.Length; i++)
        {
            var ends = depth == 0 && rest[i] is ',' or '}' && depth == 0;
            if (ends)
            {
                yield return Named().Match(rest[from..i]) is { Success: true } named ? named.Groups["part"].Value : rest[from..i].Trim().Split('.')[^1];
                from = i + 1;
                if (rest[i] == '}')
                {
                    yield break;
                }
            }

            depth += rest[i] switch { '(' or '{' or '[' => 1, ')' or '}' or ']' => -1, _ => 0 };
        }
    }

    [GeneratedRegex("""\{\\?"(?<part>\w+)\\?":|,\\?"(?<part>\w+)\\?":""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Quoted();

    [GeneratedRegex("""(CanonicalJson\.Write|JsonSerializer\.Serialize)\(new \{""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Objects();

    [GeneratedRegex("""^\s*(?<part>\w+)\s*=[^=>]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Named();
}
