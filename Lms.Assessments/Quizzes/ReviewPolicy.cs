namespace Lms.Assessments.Quizzes;

/// <summary>What a person sees of a finished attempt. Part of the rules in force, so a later change touches no attempt already begun.</summary>
public sealed record ReviewPolicy(bool Score, KeyShown Key)
{
    /// <summary>The score and the strengths by lesson; no key, because the cohort meets these items again.</summary>
    public static ReviewPolicy AfterPreTest { get; } = new(Score: true, KeyShown.Never);

    /// <summary>Everything, once passed or out of attempts.</summary>
    public static ReviewPolicy AfterPostTest { get; } = new(Score: true, KeyShown.WhenSettled);

    /// <summary>Whether right answers, rationale and sources may be shown now.</summary>
    public bool ShowsKey(bool passed, int attemptsLeft) => Key switch
    {
        KeyShown.Never => false,
        KeyShown.WhenSettled => passed || attemptsLeft <= 0,
        KeyShown.Always => true,
        _ => throw new InvalidOperationException($"unknown policy {Key}"),
    };
}
