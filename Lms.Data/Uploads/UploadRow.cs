namespace Lms.Data.Uploads;

/// <summary>A file as stored: what is known of it, not its bytes.</summary>
public sealed record UploadRow
{
    public Guid Id { get; init; }

    public Guid OwnerId { get; init; }

    /// <summary>Who sent it: both names.</summary>
    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Purpose { get; init; } = "";

    public Guid SubjectId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Null until it is ready.</summary>
    public string? ContentType { get; init; }

    public long Bytes { get; init; }

    /// <summary>On the disk and acknowledged.</summary>
    public long Received { get; init; }

    public string State { get; init; } = "";

    public string? RefusedCode { get; init; }

    public string? Sha256 { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset TouchedAt { get; init; }

    public DateTimeOffset? ReadyAt { get; init; }
}
