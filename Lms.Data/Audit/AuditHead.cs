namespace Lms.Data.Audit;

/// <summary>A day's head: the last link of the days until then.</summary>
public sealed record AuditHead
{
    public DateOnly HeadOn { get; init; }

    public long Number { get; init; }

    public string Hash { get; init; } = "";

    /// <summary>Rows sealed until then.</summary>
    public long Rows { get; init; }
}
