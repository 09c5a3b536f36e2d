namespace Lms.Assessments.Marks;

/// <summary>What a marker says of one criterion.</summary>
/// <param name="Key">Of the criterion.</param>
/// <param name="Level">1 is the lowest; null while it is not decided.</param>
/// <param name="Comment">Null where there is none.</param>
public sealed record CriterionMark(string Key, int? Level, string? Comment = null)
{
    public const int LongestComment = 1000;
}
