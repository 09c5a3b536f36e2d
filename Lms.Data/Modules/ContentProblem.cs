namespace Lms.Data.Modules;

/// <summary>What is wrong in a content file, in words its author can act on. Line 0 is the file as a whole.</summary>
public sealed record ContentProblem
{
    /// <summary>Relative to the content folder, with forward slashes.</summary>
    public required string FilePath { get; init; }

    public required int LineNumber { get; init; }

    /// <summary>English, like the keys of the files it speaks of.</summary>
    public required string Message { get; init; }
}
