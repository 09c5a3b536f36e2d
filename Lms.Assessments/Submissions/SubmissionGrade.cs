namespace Lms.Assessments.Submissions;

/// <summary>What a work was given.</summary>
/// <param name="LevelHundredths">Mean level over the criteria: 275 = 2.75.</param>
/// <param name="Levels">Of so many.</param>
/// <param name="PointsHundredths">Given for the work, before anything is deducted for lateness.</param>
/// <param name="MaxPointsHundredths">Possible.</param>
public sealed record SubmissionGrade(int LevelHundredths, int Levels, int PointsHundredths, int MaxPointsHundredths);
