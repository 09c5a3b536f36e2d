namespace Lms.Assessments.Submissions;

/// <summary>
/// Whose work it is where work is marked blind: not said to anybody who may come to mark it, from the first hand-in until its mark
/// is final. An appeal asks for another look, so it hides the names again. While a work is only being written there is nothing to
/// hide: that somebody writes is no secret, and what they write is shown to nobody.
/// </summary>
public static class BlindRule
{
    public static bool Hides(bool isBlind, SubmissionState state) =>
        isBlind && state is (SubmissionState.HandedIn or SubmissionState.Returned or SubmissionState.Appealed);
}
