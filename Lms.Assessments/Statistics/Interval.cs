namespace Lms.Assessments.Statistics;

/// <summary>From <paramref name="Low"/> to <paramref name="High"/>, both included, in the unit of the figure beside it; always a 95 % confidence interval.</summary>
public sealed record Interval(double Low, double High)
{
    public bool Holds(double value) => Low <= value && value <= High;

    /// <summary>Lies wholly between these two.</summary>
    public bool IsWithin(double low, double high) => low <= Low && High <= high;

    public double Width => High - Low;

    internal static Interval Around(double value, double reach) => new(value - reach, value + reach);
}
