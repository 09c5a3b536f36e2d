namespace Lms.Assessments.People;

/// <summary>How far a role reaches. Stored as its <see cref="Values.Code"/>.</summary>
public enum RoleScope
{
    Everything,

    /// <summary>An institution and all below it.</summary>
    Institution,

    Cohort,
}
