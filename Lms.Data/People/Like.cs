namespace Lms.Data.People;

/// <summary>Patterns for <c>LIKE @like ESCAPE '!'</c> over a search key.</summary>
public static class Like
{
    /// <summary>Anything that holds the text; everything for an empty one.</summary>
    public static string Containing(string key) =>
        "%" + key.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal).Replace("[", "![", StringComparison.Ordinal) + "%";
}
