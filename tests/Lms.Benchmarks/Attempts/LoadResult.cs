namespace Lms.Benchmarks.Attempts;

/// <summary>What one round of one load did.</summary>
internal sealed record LoadResult(double PerSecond, double SavesPerCommit, TimeSpan P50, TimeSpan P99, TimeSpan PageP99, double PagesPerSecond)
{
    public override string ToString() => FormattableString.Invariant(
        $"{PerSecond:N0}/s, {SavesPerCommit:F1} a commit, p50 {P50.TotalMilliseconds:F0} ms, p99 {P99.TotalMilliseconds:F0} ms (pages {PagesPerSecond:F0}/s, p99 {PageP99.TotalMilliseconds:F0} ms)");
}
