namespace Lms.Assessments.Facts;

/// <summary>What may be measured of a fact beyond that it happened. Stored as its <see cref="Values.Code"/>.</summary>
public enum FactMeasure
{
    /// <summary>Of a test: the share of its points, in basis points.</summary>
    Score,
}
