namespace Lms.Assessments.Figures;

/// <summary>What a figure may be broken down and filtered by. Its <see cref="Values.Code"/> is its name in links.</summary>
public enum Dimension
{
    Country,
    SubnationalUnit,

    /// <summary>Each institution by itself, as people belonged to it on that day.</summary>
    Institution,

    /// <summary>
    /// One level of the tree as it was on that day: what hangs directly under the institution asked under (or the roots), each with all
    /// that was below it.
    /// </summary>
    Branch,
    InstitutionKind,
    Sex,
    Category,
    Module,
    Cohort,
    Month,
    Quarter,
    Year,
    Funder,
}
