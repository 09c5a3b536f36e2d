namespace Lms.Assessments.Completions;

/// <summary>How one requirement stands for one person: what a cell of the cohort's board says.</summary>
public enum StandingState
{
    Done,

    /// <summary>The person can do the next thing now.</summary>
    Trainee,

    /// <summary>Handed in, or otherwise with those who run the cohort.</summary>
    Marker,

    Mentor,

    /// <summary>It was due and is not there.</summary>
    Late,

    /// <summary>Nothing can or need be done yet.</summary>
    NotYet,

    /// <summary>Nobody of the cohort can meet it as things are: there is no such work, no session, no test.</summary>
    Impossible,
}
