using Lms.Assessments.Values;

namespace Lms.Data.Aggregates;

/// <summary>A file that was read, and what became of it.</summary>
public sealed record ImportRow
{
    public Guid Id { get; init; }

    public string FileName { get; init; } = "";

    public string Payload { get; init; } = "[]";

    public int Lines { get; init; }

    public string State { get; init; } = "";

    public int Entered { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedByName { get; init; } = "";

    public DateTimeOffset? EnteredAt { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public string? UndoneReason { get; init; }

    internal IReadOnlyList<StoredLine> Stored => CanonicalJson.Read<IReadOnlyList<StoredLine>>(Payload);

    internal sealed record StoredLine(int Number, Dictionary<string, string> Cells);
}
