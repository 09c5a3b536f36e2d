namespace Lms.Data.Modules;

/// <summary>A content problem as the last load kept it.</summary>
public sealed record ProblemLine
{
    public string FilePath { get; init; } = "";

    public int LineNumber { get; init; }

    public string Message { get; init; } = "";

    public DateTimeOffset FoundAt { get; init; }
}
