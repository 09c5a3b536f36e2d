namespace Lms.Data.Marks;

/// <summary>What became of marks that were given.</summary>
public enum GivenMarks
{
    /// <summary>It is marked; its people are told.</summary>
    Marked,

    /// <summary>The second marker's are awaited.</summary>
    Awaited,

    /// <summary>The two are too far apart and must be settled.</summary>
    Differ,
}
