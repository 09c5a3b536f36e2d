namespace Lms.Assessments.Statistics;

/// <summary>
/// How far the averages of two groups of different people lie apart, second minus first, without taking their spreads for equal.
/// B. L. Welch, "The generalization of Student's problem when several different population variances are involved", Biometrika 34
/// (1947) 28.
/// </summary>
/// <param name="Freedom">Welch's degrees of freedom; not whole.</param>
public sealed record MeanDifference(Summary First, Summary Second, double Difference, double Freedom, Interval Interval)
{
    /// <summary>Throws <c>statistics.too_few</c> where a group has fewer than two.</summary>
    public static MeanDifference Of(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second) => Of(Summary.Of(first), Summary.Of(second));

    public static MeanDifference Of(Summary first, Summary second)
    {
        double a = first.Sd * first.Sd / first.N, b = second.Sd * second.Sd / second.N;
        var difference = second.Mean - first.Mean;
        // Nobody differs from anybody in either group: the difference is what it is.
        if (a + b <= 0) return new(first, second, difference, first.N + second.N - 2, Interval.Around(difference, 0));
        var freedom = (a + b) * (a + b) / ((a * a / (first.N - 1)) + (b * b / (second.N - 1)));
        return new(first, second, difference, freedom, Interval.Around(difference, StudentT.Reach(freedom) * Math.Sqrt(a + b)));
    }
}
