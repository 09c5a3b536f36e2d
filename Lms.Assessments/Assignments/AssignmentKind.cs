namespace Lms.Assessments.Assignments;

/// <summary>What is asked for. Stored as its <see cref="Values.Code"/>.</summary>
public enum AssignmentKind
{
    CaseStudy,

    GroupWork,

    /// <summary>A few minutes taught, with the plan for them.</summary>
    MicroTeaching,

    /// <summary>A piece of one's own work: a story, a file, a recording.</summary>
    Portfolio,
}
