using Lms.Assessments.Values;

namespace Lms.Data.Merges;

/// <summary>A merge in the log.</summary>
public sealed record MergeLogRow
{
    public Guid Id { get; init; }

    public Guid KeptId { get; init; }

    public string KeptName { get; init; } = "";

    public string KeptNumber { get; init; } = "";

    public Guid AwayId { get; init; }

    public string AwayName { get; init; } = "";

    public string AwayNumber { get; init; } = "";

    public string Columns { get; init; } = "[]";

    public DateTimeOffset MergedAt { get; init; }

    public string ByName { get; init; } = "";

    public DateTimeOffset? UndoneAt { get; init; }

    public string? UndoneByName { get; init; }

    public IReadOnlyList<MergeCount> Counts
    {
        get
        {
            var rows = CanonicalJson.Read<ValueList<MovedRows>>(Columns).ToDictionary(r => r.Column, StringComparer.Ordinal);
            return MergeQueries.Sum(MergedColumns.All.Where(c => rows.ContainsKey(c.Name)).Select(c => (c.Thing, rows[c.Name].Moved.Count, rows[c.Name].Stayed.Count)));
        }
    }
}
