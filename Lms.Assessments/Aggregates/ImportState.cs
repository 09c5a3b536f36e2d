namespace Lms.Assessments.Aggregates;

/// <summary>What became of a file. Stored as its <see cref="Values.Code"/>.</summary>
public enum ImportState
{
    /// <summary>Read and shown; nothing is entered.</summary>
    LookedAt,

    Entered,

    /// <summary>All it entered was taken back.</summary>
    Undone,
}
