using Lms.Assessments.Attempts;

namespace Lms.Data.Attempts;

/// <summary>A finished attempt as its owner may look at it.</summary>
/// <param name="Test">The test it belongs to, as it stands now: pass mark, attempts left, the best one.</param>
/// <param name="ShowsKey">Whether right answers, rationale and sources may be shown: the policy copied at the start decides.</param>
/// <param name="Lessons">Titles by lesson number, in the person's language where there is one.</param>
/// <param name="Sources">What is printed for a source key.</param>
public sealed record AttemptReview(
    TakenAttempt Taken,
    TestOffer Test,
    Score Score,
    bool ShowsKey,
    IReadOnlyDictionary<string, string> Lessons,
    IReadOnlyDictionary<string, string> Sources);
