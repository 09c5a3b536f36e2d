namespace Lms.Assessments.Marks;

/// <summary>What one marker has to do with one piece of work that waits. Never stored.</summary>
public enum QueueState
{
    /// <summary>Its people ask for another look.</summary>
    Appealed,

    /// <summary>Two marks are too far apart and wait to be settled.</summary>
    Differs,

    /// <summary>The marker has begun.</summary>
    Mine,

    /// <summary>Nobody is on it, or there is room for one more.</summary>
    Free,

    /// <summary>All places are held by others.</summary>
    Taken,

    /// <summary>The marker gave their marks; the second marker's are awaited.</summary>
    Given,
}
