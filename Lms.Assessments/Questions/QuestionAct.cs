namespace Lms.Assessments.Questions;

/// <summary>What a trainer does with a question.</summary>
public enum QuestionAct
{
    /// <summary>Also: write or change the answer of one that is answered.</summary>
    Answer,
    Park,
    Remove,

    /// <summary>Back to the list of what waits.</summary>
    Reopen,
}
