namespace Lms.Benchmarks.Sessions;

/// <summary>A list of times as three figures.</summary>
internal sealed record Percentiles(int Count, double P50, double P95, double P99)
{
    /// <param name="milliseconds">In any order; times that never came are not in it.</param>
    public static Percentiles Of(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        double At(double share) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
        return new Percentiles(sorted.Count, At(0.50), At(0.95), At(0.99));
    }

    public override string ToString() => FormattableString.Invariant($"{P50:F0} / {P95:F0} / {P99:F0} ms");
}
