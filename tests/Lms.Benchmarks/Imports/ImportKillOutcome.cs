namespace Lms.Benchmarks.Imports;

/// <summary>What was left of a list whose processes were killed.</summary>
/// <param name="Died">Processes that were killed before they were through.</param>
/// <param name="Entered">People there when it said it was done, the officer not counted.</param>
/// <param name="Left">People there when it said it was taken back.</param>
public sealed record ImportKillOutcome(int Died, long Entered, long Left, string Integrity);
