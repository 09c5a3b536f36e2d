namespace Lms.Web.Figures.Charts;

/// <summary>One whole and its parts, a value for each part in the order of the chart's.</summary>
public sealed record Share(string Label, IReadOnlyList<decimal> Parts);
