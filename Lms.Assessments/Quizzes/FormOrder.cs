namespace Lms.Assessments.Quizzes;

/// <summary>Which form a person takes before and which after. Stored with the enrolment, never drawn again.</summary>
public enum FormOrder
{
    AThenB,
    BThenA,
}
