namespace Lms.Data.Attendances;

/// <summary>One version of a sheet as it is stored.</summary>
internal sealed record SheetRow
{
    public int Version { get; init; }

    public string Payload { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public string? Reason { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
