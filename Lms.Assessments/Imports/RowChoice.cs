namespace Lms.Assessments.Imports;

/// <summary>What an officer says of a suspected duplicate. Stored as its <see cref="Values.Code"/>.</summary>
public enum RowChoice
{
    SamePerson,
    AnotherPerson,
    LeaveOut,
}
