namespace Lms.Benchmarks.Attempts;

/// <summary>What one kill left behind.</summary>
/// <param name="After">From the first acknowledgement to the kill.</param>
/// <param name="Acknowledged">Saves the product had confirmed.</param>
/// <param name="Lost">Confirmed ones the file does not hold. Must be none.</param>
/// <param name="Unacknowledged">Saves the file holds whose confirmation had not been written yet: allowed, a retry finds them by their key.</param>
/// <param name="Fault">What is wrong with the file, or null.</param>
public sealed record KillOutcome(TimeSpan After, int Acknowledged, int Lost, int Unacknowledged, string? Fault);
