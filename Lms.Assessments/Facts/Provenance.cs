namespace Lms.Assessments.Facts;

/// <summary>How a figure is known. Printed with it. Stored as its <see cref="Values.Code"/>.</summary>
public enum Provenance
{
    /// <summary>The system saw it happen.</summary>
    Counted,

    /// <summary>Somebody responsible said so.</summary>
    Declared,

    Estimated,

    /// <summary>Another organisation reported it.</summary>
    Partner,
}
