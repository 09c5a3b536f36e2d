namespace Lms.Assessments.Attempts;

/// <summary>How the items of one lesson went: hundredths of points of a maximum, and the share in basis points, rounded down.</summary>
public sealed record LessonStrength(string Lesson, int Points, int MaxPoints, int Share);
