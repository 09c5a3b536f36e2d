namespace Lms.Assessments.Completions;

/// <summary>
/// What a rule can ask for, by its stored name. A new measure is a new name here and a figure in <see cref="Progress"/>; the rule
/// itself and its evaluation stay as they are.
/// </summary>
public static class Measure
{
    /// <summary>Lessons read, of the lessons of the module version.</summary>
    public const string Lessons = "lessons";

    /// <summary>Best share of a marked test after the lessons, in basis points of 10,000.</summary>
    public const string PostTest = "post_test";

    /// <summary>Sessions the person was present at, of the cohort's sessions that were not cancelled: those to come are among them.</summary>
    public const string Attendance = "attendance";
}
