namespace Lms.Assessments.Marks;

/// <summary>The three parts of feedback: what was seen, the effect it had, what to try next time. Stored as its <see cref="Values.Code"/>.</summary>
public enum FeedbackPart
{
    Seen,
    Effect,
    NextTime,
}
