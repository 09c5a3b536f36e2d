namespace Lms.Assessments.Polls;

/// <summary>Who sees a text that somebody wrote. Stored as its <see cref="Values.Code"/>.</summary>
public enum AnswerState
{
    /// <summary>Trainers only, until one of them decides.</summary>
    Waiting,

    Shown,

    /// <summary>Taken off by a trainer; the vote still counts as a vote.</summary>
    Hidden,
}
