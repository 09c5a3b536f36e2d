namespace Lms.Data.People;

/// <summary>What a list of people is sorted by.</summary>
public enum PersonOrder
{
    /// <summary>With a search, what was typed before what only sounds like it; then the Latin name.</summary>
    Name,

    Institution,
    Category,

    /// <summary>When they were last there.</summary>
    Seen,

    Registered,
}
