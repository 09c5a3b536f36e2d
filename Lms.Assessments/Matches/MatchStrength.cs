namespace Lms.Assessments.Matches;

/// <summary>How likely it is, in a word.</summary>
public enum MatchStrength
{
    Perhaps,
    Likely,
    VeryLikely,
}
