using Lms.Assessments.Audit;

namespace Lms.Data.Audit;

/// <summary>A link as stored.</summary>
public sealed record SealRow
{
    public long Number { get; init; }

    public DateTimeOffset MinuteAt { get; init; }

    public int Entries { get; init; }

    public string RowsHash { get; init; } = "";

    public string PreviousHash { get; init; } = "";

    public string Hash { get; init; } = "";

    public AuditSeal ToSeal() => new() { Number = Number, MinuteAt = MinuteAt, Entries = Entries, RowsHash = RowsHash, PreviousHash = PreviousHash, Hash = Hash };
}
