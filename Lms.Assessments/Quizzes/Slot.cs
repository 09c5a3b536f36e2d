namespace Lms.Assessments.Quizzes;

/// <summary>An item's place in a quiz: which version of it, the lesson it tests, and its points in hundredths.</summary>
public sealed record Slot(string ItemId, string ItemVersion, string Lesson, int Points);
