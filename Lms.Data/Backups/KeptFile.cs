namespace Lms.Data.Backups;

/// <summary>A row's promise of a file: what a backup must have.</summary>
internal sealed record KeptFile
{
    public Guid Id { get; init; }

    public string State { get; init; } = "";

    public long Bytes { get; init; }

    public string Sha256 { get; init; } = "";

    public DateTimeOffset TouchedAt { get; init; }
}
