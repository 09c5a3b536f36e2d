namespace Lms.Assessments.Questions;

/// <summary>Where a question stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum QuestionState
{
    /// <summary>Waits for the trainer.</summary>
    Asked,

    /// <summary>Answered, aloud or in writing.</summary>
    Answered,

    /// <summary>For later; it stays on the sheet.</summary>
    Parked,

    /// <summary>Taken off by a trainer; nobody but the trainers sees it again.</summary>
    Removed,
}
