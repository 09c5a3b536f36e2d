namespace Lms.Assessments.Publications;

/// <summary>What is being done for a release. Stored as its <see cref="Values.Code"/>.</summary>
public enum ReleaseStep
{
    /// <summary>Its figures are asked of the ledger, table by table.</summary>
    Reckoning,

    /// <summary>Each small figure gets its proof that it cannot be told.</summary>
    Protecting,
}
