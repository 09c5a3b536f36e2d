namespace Lms.Assessments.Matches;

/// <summary>Somebody known who may be the one asked about. A suggestion: whether it is one human is for a person to say.</summary>
/// <param name="Id">Of the known person.</param>
/// <param name="Points">From <see cref="Likeness.Least"/> to 100.</param>
public sealed record Match(Guid Id, int Points, IReadOnlyList<MatchReason> Reasons)
{
    public MatchStrength Strength => Points switch
    {
        >= 80 => MatchStrength.VeryLikely,
        >= 60 => MatchStrength.Likely,
        _ => MatchStrength.Perhaps,
    };
}
