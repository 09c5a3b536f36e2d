using System.Globalization;
using Lms.Assessments.Statistics;

namespace Lms.Web.Kap;

/// <summary>An interval drawn on an axis that reaches as far to one side of no change as to the other. What it says stands in words beside it.</summary>
public sealed record ReachView(Interval Interval, double Value, double Axis)
{
    private const double Half = 76;

    public string Low => At(Interval.Low);

    public string High => At(Interval.High);

    public string Middle => At(Value);

    private string At(double value) => (80 + Math.Clamp(value / Axis * Half, -Half, Half)).ToString("0.#", CultureInfo.InvariantCulture);
}
