namespace Lms.Assessments.Statistics;

/// <summary>
/// Whether who does well in the whole test does well in an item: correlations of its marks with the total, −1 to 1. The corrected one
/// leaves the item out of the total, since it would agree with itself. S. Henrysson, "Correction of item-total correlations in item
/// analysis", Psychometrika 28 (1963) 211.
/// </summary>
public static class Discrimination
{
    /// <summary>With the total as it is. Fails as <see cref="Sample.Correlation"/>.</summary>
    /// <param name="item">Everybody's mark for the item.</param>
    /// <param name="totals">Everybody's total with it, in the same unit and order.</param>
    public static double PointBiserial(IReadOnlyList<double> item, IReadOnlyList<double> totals) => Sample.Correlation(item, totals);

    /// <summary>With the rest of the test. Fails as <see cref="Sample.Correlation"/>.</summary>
    public static double Corrected(IReadOnlyList<double> item, IReadOnlyList<double> totals) =>
        Sample.Correlation(item, [.. totals.Zip(item, (total, mark) => total - mark)]);
}
