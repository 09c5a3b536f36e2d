namespace Lms.Assessments.Quizzes;

/// <summary>When right answers, rationale and sources may be read.</summary>
public enum KeyShown
{
    /// <summary>Never: the same questions measure again later.</summary>
    Never,

    /// <summary>Once passed, or when no attempt is left: a reason read between two attempts would be an answer.</summary>
    WhenSettled,

    /// <summary>After every finished attempt.</summary>
    Always,
}
