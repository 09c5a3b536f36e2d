namespace Lms.Assessments.References;

/// <summary>A list of codes an administrator edits. Stored as its <see cref="Values.Code"/>.</summary>
public enum ReferenceList
{
    /// <summary>What participants are counted as.</summary>
    Category,

    /// <summary>Languages people may choose for themselves, by BCP 47 tag.</summary>
    Language,

    /// <summary>Time zones people and cohorts may choose, by IANA name.</summary>
    TimeZone,
}
