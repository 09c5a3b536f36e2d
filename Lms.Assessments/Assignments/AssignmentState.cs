namespace Lms.Assessments.Assignments;

/// <summary>Where an assignment stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum AssignmentState
{
    /// <summary>Its trainers' own business.</summary>
    Draft,

    Published,

    /// <summary>No longer asked for; what was handed in stays.</summary>
    Withdrawn,
}
