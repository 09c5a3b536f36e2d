namespace Lms.Assessments.Figures;

/// <summary>What follows from a dimension.</summary>
public static class Dimensions
{
    public static bool IsTime(this Dimension dimension) => dimension is Dimension.Month or Dimension.Quarter or Dimension.Year;

    /// <summary>True where there may be thousands of values: an answer then holds <see cref="FigureQuestion.MostKeys"/> of them a page.</summary>
    public static bool IsPaged(this Dimension dimension) => dimension is Dimension.Institution or Dimension.Branch or Dimension.Cohort;
}
