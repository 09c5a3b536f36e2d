using Lms.Assessments.Submissions;
using Lms.Data.Assignments;

namespace Lms.Data.Submissions;

/// <summary>A submission as it is stored: its header, the assignment it answers, and the fold of its log.</summary>
public sealed record StoredSubmission(SubmissionRow Row, AssignmentRow Assignment, Submission Submission);
