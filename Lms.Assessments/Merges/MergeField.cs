namespace Lms.Assessments.Merges;

/// <summary>What of two people who are one can be taken from either. Stored as its <see cref="Values.Code"/>.</summary>
public enum MergeField
{
    NativeName,
    LatinName,
    Sex,
    Institution,
    Category,
    JobTitle,
    Language,
    TimeZone,
    Email,
}
