namespace Lms.Assessments.Submissions;

/// <summary>What a marker writes on a work, in the three parts the content teaches. Plain text; a part left out is empty.</summary>
public sealed record Feedback
{
    /// <summary>What I saw.</summary>
    public string Seen { get; init; } = "";

    /// <summary>What it does, to a reader or to a migrant at the counter.</summary>
    public string Effect { get; init; } = "";

    /// <summary>What to try next time.</summary>
    public string NextTime { get; init; } = "";

    public bool IsEmpty() => string.IsNullOrWhiteSpace(Seen) && string.IsNullOrWhiteSpace(Effect) && string.IsNullOrWhiteSpace(NextTime);
}
