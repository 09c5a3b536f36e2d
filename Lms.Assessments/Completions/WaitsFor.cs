namespace Lms.Assessments.Completions;

/// <summary>Whose turn it is.</summary>
public enum WaitsFor
{
    Nobody,
    Trainee,

    /// <summary>Who marks and runs the cohort.</summary>
    Marker,

    Mentor,
}
