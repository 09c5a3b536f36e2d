using Lms.Assessments.Rules;

namespace Lms.Assessments.Surveys;

/// <summary>
/// A supervisor's confirmation of practices: asked of a follow-up that was sent, for what the person says they do at least partly,
/// answerable once within <see cref="OpenDays"/> days, withdrawn by who asked until it is answered. It stands beside the person's own
/// answer and never changes it: figures can then say how many practices somebody else has seen.
/// </summary>
public static class ConfirmationRule
{
    public const int OpenDays = 30;
    public const int LongestName = 200;

    public static DateTimeOffset ExpiresAt(DateTimeOffset askedAt) => askedAt.AddDays(OpenDays);

    public static bool IsConfirmable(SurveyPart part, int given) => part == SurveyPart.Practice && given > 0;

    /// <summary>Null when it may be asked; otherwise <c>survey.not_sent</c>, <c>survey.nothing_to_confirm</c>, <c>survey.confirmation_open</c>.</summary>
    public static RuleBroken? AskingRefusal(SurveyWave wave, SurveyState state, int confirmable, bool isOneOpen) =>
        wave != SurveyWave.FollowUp || state != SurveyState.Done ? new RuleBroken("survey.not_sent")
        : confirmable == 0 ? new RuleBroken("survey.nothing_to_confirm")
        : isOneOpen ? new RuleBroken("survey.confirmation_open")
        : null;

    public static bool TakesAnswer(ConfirmationState state, DateTimeOffset expiresAt, DateTimeOffset at) =>
        state == ConfirmationState.Asked && at < expiresAt;

    /// <summary>The sheet as it is stored. Throws <c>survey.confirm_each</c> when a practice has no answer, or one is answered that was not asked.</summary>
    public static ConfirmationSheet Answer(IReadOnlyList<string> asked, IReadOnlyDictionary<string, ConfirmationAnswer> given) =>
        given.Count == asked.Count && asked.All(given.ContainsKey)
            ? new([.. asked.Select(id => new ConfirmedStatement(id, given[id]))])
            : throw new RuleBroken("survey.confirm_each");

    /// <summary>As it is kept. Throws <c>survey.confirm_name</c>.</summary>
    public static string Name(string? text) =>
        text?.Trim() is { Length: > 0 and <= LongestName } name ? name : throw new RuleBroken("survey.confirm_name", LongestName);
}
