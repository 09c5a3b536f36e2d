using Lms.Assessments.Surveys;
using Lms.Assessments.Uploads;
using Lms.Data.Cohorts;
using Lms.Data.People;
using Lms.Data.Uploads;

namespace Lms.Data.Surveys;

/// <summary>
/// Files that show what somebody practises; the subject is the asking. The person's own; once the answers are sent also read by who
/// runs or oversees the cohort. A supervisor has no account, and is told only how many there are.
/// </summary>
public sealed class PracticeDoor(TimeProvider clock) : IUploadDoor
{
    public UploadPurpose Purpose => UploadPurpose.Evidence;

    public async Task<bool> MayRead(IReads reads, Guid subjectId, Scope scope) =>
        await reads.FindSurvey(subjectId) is { } survey && EvidenceRule.Asks(survey.When)
        && (survey.PersonId == scope.PersonId || (survey is { Standing: SurveyState.Done, Facts.TakesPart: true } && await reads.MayManageCohort(scope, survey.CohortId)));

    public async Task<bool> MayChange(IReads reads, Guid subjectId, Scope scope)
    {
        if (await reads.FindSurvey(subjectId, scope.PersonId) is not { } survey || !EvidenceRule.Asks(survey.When))
        {
            return false;
        }

        return EvidenceRule.Refusal(survey.Facts, survey.DoneAt, clock.GetUtcNow()) is { } refusal ? throw refusal : true;
    }
}
