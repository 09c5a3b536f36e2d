namespace Lms.Data.Assignments;

/// <summary>What one person is to one assignment, read anew for every page and deed.</summary>
public sealed record AssignmentAccess(AssignmentRow Assignment, string Brief, bool MayRun, Guid? EnrolmentId, string CohortCode, string ModuleTitle)
{
    public bool IsTrainee => EnrolmentId is not null;
}
