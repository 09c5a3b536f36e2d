namespace Lms.Assessments.Institutions;

/// <summary>What moved when two institutions became one. Stored as its <see cref="Values.Code"/>.</summary>
public enum MergedKind
{
    Person,
    Cohort,
    Series,
    Role,

    /// <summary>One that stood under the other.</summary>
    Institution,
}
