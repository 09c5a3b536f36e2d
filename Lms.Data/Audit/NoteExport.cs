using Lms.Assessments.Values;

namespace Lms.Data.Audit;

/// <summary>Somebody took personal data out of the house as a file: the audit says what, how many rows and which filter, and never whom they looked for by name.</summary>
public sealed class NoteExport(Db db, TimeProvider clock)
{
    private const int LongestId = 80;
    private const int LongestFilter = 500;

    // What is typed into a search is somebody's name, mostly.
    private static readonly HashSet<string> Typed = new(StringComparer.OrdinalIgnoreCase) { "q", "search", "person", "actor" };

    /// <param name="address">The file's path.</param>
    /// <param name="filter">What its address asked for.</param>
    /// <param name="rows">Null where it is no list.</param>
    public Task Run(string address, IEnumerable<(string Name, string Value)> filter, int? rows, Guid actorId) => db.Work(nameof(NoteExport), work =>
    {
        var asked = string.Join('&', filter.Select(f => $"{f.Name}={(Typed.Contains(f.Name) ? "…" : f.Value)}"));
        var detail = CanonicalJson.Write(new { rows, filter = asked.Length > LongestFilter ? asked[..LongestFilter] : asked });
        return work.Audit(new AuditEntry(clock.GetUtcNow(), actorId, nameof(NoteExport), "Export", address.Length > LongestId ? address[..LongestId] : address, null, detail));
    });
}
