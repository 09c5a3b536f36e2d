namespace Lms.Assessments.Figures;

/// <summary>A row's place on one dimension.</summary>
/// <param name="Value">As it stands in a filter of the same dimension; <see cref="None"/> where it is not known.</param>
/// <param name="Label">A name in the reader's language where the value is none (institution, module, cohort); null where the page has words for it.</param>
public sealed record FigureKey(string Value, string? Label = null)
{
    /// <summary>Not known, not stated, nobody's.</summary>
    public const string None = "-";
}
