using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using Lms.Data.People;
using Lms.Data.Uploads;

namespace Lms.Data.Submissions;

/// <summary>
/// The files of a submission: read by its people, by who runs the cohort, and once handed in by the cohort's assessors, unless it
/// is marked blind and not final (then marking shows them under numbers); added and
/// removed by its people while it is open, as many as the assignment takes.
/// </summary>
public sealed class SubmissionUploads : IUploadDoor
{
    public UploadPurpose Purpose => UploadPurpose.Submission;

    public async Task<bool> MayRead(IReads reads, Guid subjectId, Scope scope) => await SubmissionQueries.Access(reads, subjectId, scope) is { HidesPeople: false };

    public async Task<bool> MayChange(IReads reads, Guid subjectId, Scope scope)
    {
        if (await SubmissionQueries.Access(reads, subjectId, scope) is not { IsMember: true } || await reads.FindSubmission(subjectId) is not { } stored)
        {
            return false;
        }

        return stored.Submission.IsOpen ? stored.Assignment.MaxFiles > 0 : throw new RuleBroken("submission.already_handed_in");
    }
}
