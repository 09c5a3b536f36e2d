namespace Lms.Assessments.Completions;

/// <summary>What to do about a requirement that is not met yet. Names its sentence by its <see cref="Values.Code"/>.</summary>
public enum NextAct
{
    Nothing,

    /// <summary>The training has not begun.</summary>
    WaitForStart,

    ReadLessons,

    /// <summary>The test opens when all lessons are read.</summary>
    ReadFirst,

    TakeTest,

    /// <summary>No attempt is left.</summary>
    TestsUsedUp,

    /// <summary>The training is over, and only its trainers can do something about it.</summary>
    AskTrainer,

    Attend,

    /// <summary>Coming to all that is left would not be enough.</summary>
    SessionsMissed,

    WaitForOpening,
    HandIn,
    HandInAgain,
    WaitForMark,

    /// <summary>Marked below the level: its marker may give it back.</summary>
    BelowLevel,

    /// <summary>Its time is over and it is no longer taken.</summary>
    WorkClosed,

    WritePlan,
    WaitForMentor,
    MeetMentor,
    WaitForSurvey,
    AnswerSurvey,
    SurveyOver,

    /// <summary>The cohort lacks what the rule asks for: its trainers must make it, or the rule be another.</summary>
    CohortLacksIt,
}
