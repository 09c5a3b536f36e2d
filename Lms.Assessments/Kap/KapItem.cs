namespace Lms.Assessments.Kap;

/// <summary>What somebody got for one question.</summary>
/// <param name="Form">A or B.</param>
/// <param name="Share">Basis points of the question.</param>
/// <param name="Points">Hundredths it counts in its test.</param>
public sealed record KapItem(Guid EnrolmentId, bool IsBefore, Quizzes.TestForm Form, string Item, string Lesson, int Share, int Points);
