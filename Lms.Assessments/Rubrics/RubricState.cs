namespace Lms.Assessments.Rubrics;

/// <summary>Where an edition of a rubric stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum RubricState
{
    Draft,

    /// <summary>May be asked for; frozen from its first use on.</summary>
    Ready,

    /// <summary>Not for new assignments; what was marked with it stays.</summary>
    Withdrawn,
}
