namespace Lms.Assessments.Figures;

/// <summary>What the numbers of entries stand for: index = number; null where a number is not in use or lies out of the reader's sight.</summary>
/// <param name="Branch">The key of a place on <see cref="Dimension.Branch"/>.</param>
/// <param name="Cohorts">Numbers of the cohorts a question is filtered by; null where it is not.</param>
public sealed record FigureWords(
    IReadOnlyList<FigurePlace?> Places, IReadOnlyList<FigureTrait?> Traits, Func<FigurePlace, Guid?> Branch, IReadOnlySet<int>? Cohorts = null);
