using Lms.Assessments.Assignments;
using Lms.Assessments.Marks;
using Lms.Assessments.Submissions;

namespace Lms.Assessments.Tests.Submissions;

/// <summary>An assignment and small verbs to walk through a submission of it.</summary>
internal static class Works
{
    public static readonly DateTimeOffset Due = new(2026, 12, 10, 18, 59, 0, TimeSpan.Zero);
    public static readonly Guid Anna = new("11111111-1111-1111-1111-111111111111");
    public static readonly Guid Bek = new("22222222-2222-2222-2222-222222222222");
    public static readonly Guid Marker = new("33333333-3333-3333-3333-333333333333");
    public static readonly Guid Sheet = new("44444444-4444-4444-4444-444444444444");
    public static readonly Feedback Words = new() { Seen = "You compared two contracts.", Effect = "A reader sees the difference.", NextTime = "Name the fee." };
    public static readonly MarkOutcome Outcome = new()
    {
        Results = [new("fee", 300, "named"), new("contract", 250, null)],
        LevelHundredths = 275,
        Levels = 4,
        PointsHundredths = 1_100,
        MaxPointsHundredths = 1_600,
        Feedback = Words,
    };

    public static AssignmentTerms Terms(LatePolicy late = LatePolicy.Deduct) => new()
    {
        State = AssignmentState.Published,
        OpensAt = Due.AddDays(-9),
        DueAt = Due,
        Late = late,
        LateDays = late == LatePolicy.Refuse ? 0 : 3,
        DeductBasisPoints = late == LatePolicy.Deduct ? 1_000 : 0,
        Resubmissions = 1,
        MaxFiles = 2,
    };

    public static Submission Begun() => Submission.Fold(Submission.Begin(Terms(), At(-100)));

    /// <summary>Hours from the due time.</summary>
    public static DateTimeOffset At(double hours) => Due.AddHours(hours);

    public static Submission Then(this Submission submission, IEnumerable<SubmissionStep> steps) => steps.Aggregate(submission, (s, step) => s.Apply(step));
}
