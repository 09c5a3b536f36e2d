namespace Lms.Assessments.Completions;

/// <summary>One requirement for one person: how far, whose turn, and what is next.</summary>
/// <param name="Have">Reached, in the measure's unit.</param>
/// <param name="Needed">The smallest figure that would do.</param>
/// <param name="Of">Everything.</param>
/// <param name="Subject">The piece of work it hangs on: the assignment, where it is about one.</param>
/// <param name="Submission">What was begun or handed in of it.</param>
/// <param name="HidesPeople">It is marked blind now: to who may mark it, nothing leads from the person to the work.</param>
public sealed record Standing(
    Requirement Requirement,
    long Have,
    long Needed,
    long Of,
    StandingState State,
    WaitsFor Who,
    NextAct Act,
    Guid? Subject = null,
    Guid? Submission = null,
    bool HidesPeople = false)
{
    public string Measure => Requirement.Measure;

    public bool IsDone => State == StandingState.Done;
}
