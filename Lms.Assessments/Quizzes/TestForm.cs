namespace Lms.Assessments.Quizzes;

/// <summary>One of the two equivalent tests of a module.</summary>
public enum TestForm
{
    A,
    B,
}
