namespace Lms.Data.Attendances;

/// <summary>That there is a version of a sheet, by whom and why; the first has no reason.</summary>
public sealed record SheetVersion
{
    public int Version { get; init; }

    public string Sha256 { get; init; } = "";

    public string? Reason { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string? CreatedByName { get; init; }
}
