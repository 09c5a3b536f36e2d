using Lms.Assessments.Marks;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Submissions;
using Lms.Data.People;
using Lms.Data.Rubrics;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>A piece of work with its rubric, the sheets of the hand-in that counts, and what one person is to it.</summary>
public sealed record Marking(StoredSubmission Stored, RubricRow Edition, Marker Marker, Guid MarkerId, IReadOnlyList<MarkSheetRow> Sheets)
{
    public Rubric Rubric { get; } = Edition.Rubric;

    public MarkSheetRow? Own => Sheets.FirstOrDefault(s => s.MarkerId == MarkerId);

    public IReadOnlyList<MarkSheetRow> Given => [.. Sheets.Where(s => s.Standing == MarkSheetState.Given)];

    /// <summary>It was handed in and waits, and this is the hand-in that counts.</summary>
    public bool IsWaiting(int round) => Stored.Submission.State == SubmissionState.HandedIn && Stored.Submission.Round == round;

    public int HeldByOthers(DateTimeOffset now) => Sheets.Count(s => s.MarkerId != MarkerId && MarkerRule.Holds(s.Standing, s.SavedAt, now));

    public QueueState State(DateTimeOffset now) => MarkQueue.Of(Stored.Submission.State, Own?.Standing, Given.Count, HeldByOthers(now), Stored.Assignment.Markers);

    /// <summary>Given marks and nobody's word since that this marker must not judge: for appeals.</summary>
    public bool GaveTheMark => Stored.Submission.Marked?.By.Contains(MarkerId) == true || Stored.Submission.Regrades.Any(r => r.By == MarkerId);

    /// <summary>Why this person may not mark it; null where they may.</summary>
    public Assessments.Rules.RuleBroken? Refusal => MarkerRule.Refusal(Marker, Stored.Assignment.IsIndependent);
}
