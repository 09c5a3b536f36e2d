namespace Lms.Assessments.Enrolments;

/// <summary>Where a person stands in a cohort. Stored as its <see cref="Values.Code"/>.</summary>
public enum EnrolmentState
{
    Active,
    Withdrawn,
    Completed,
}
