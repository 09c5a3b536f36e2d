namespace Lms.Assessments.Quizzes;

/// <summary>When a test is taken: before the lessons (it measures, it decides nothing) or after them.</summary>
public enum QuizKind
{
    Pre,
    Post,
}
