namespace Lms.Assessments.People;

/// <summary>Self-declared, and never guessed from a name. Stored as its <see cref="Values.Code"/>.</summary>
public enum Sex
{
    NotStated,
    Female,
    Male,
}
