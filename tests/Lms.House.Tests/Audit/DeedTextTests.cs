using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lms.House.Tests.Audit;

/// <summary>The audit is read by people: every deed and every kind of record that is written has words.</summary>
public sealed partial class DeedTextTests
{
    [Fact]
    public void Every_deed_and_kind_written_into_the_audit_has_a_text()
    {
        using var texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Lms.Scheduler/Languages/Texts/en/audit.json")));
        var missing = Repository.Files(".cs").Where(f => f.Path.StartsWith("Lms.", StringComparison.Ordinal)).SelectMany(f => Written(f.Text)).Distinct()
            .Where(key => !texts.RootElement.TryGetProperty(key, out _));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("work.Audit(new AuditEntry(now, by.PersonId, nameof(CastVote), \"Poll\", id));", "audit.deed_CastVote", "audit.kind_Poll")]
    [InlineData("new AuditEntry(clock.GetUtcNow(), null, \"Undo\", \"Upload\", id.ToString())", "audit.deed_Undo", "audit.kind_Upload")]
    [InlineData("new AuditEntry(now, actorId, deed, \"Attempt\", id)", "audit.kind_Attempt")]
    public void What_is_written_is_found(string code, params string[] keys) => Assert.Equal(keys, Written(code));

    private static IEnumerable<string> Written(string code) => Entries().Matches(code).SelectMany(m => m.Groups["deed"].Success
        ? new[] { "audit.deed_" + m.Groups["deed"].Value, "audit.kind_" + m.Groups["kind"].Value }
        : ["audit.kind_" + m.Groups["kind"].Value]);

    // Instant and actor, then the deed: a name, a text, or an argument whose callers name it.
    [GeneratedRegex("""new AuditEntry\(\s*[^;]*?,\s*[\w.]+(?:: \w+)?,\s*(?:nameof\((?<deed>\w+)\)|"(?<deed>\w+)"|\w+),\s*"(?<kind>\w+)",""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Entries();
}
