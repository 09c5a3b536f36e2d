namespace Lms.Assessments.Sessions;

/// <summary>What a slot of a session's plan is. Stored as its <see cref="Values.Code"/>.</summary>
public enum SlotKind
{
    Lesson,
    CaseStudy,

    /// <summary>A poll, a live quiz or a test: something that shows what people know.</summary>
    Assessment,
    GroupWork,
    Talk,
    Practice,
    Break,
    Other,
}
