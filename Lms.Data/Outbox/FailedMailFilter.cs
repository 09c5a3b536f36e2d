namespace Lms.Data.Outbox;

/// <summary>Which of the letters that did not go. Empty members let everything through.</summary>
/// <param name="Cause">As in <see cref="FailedCause.Cause"/>.</param>
/// <param name="Search">Words of the person's name, number or address.</param>
public sealed record FailedMailFilter(string? Cause = null, string? Template = null, string? Search = null);
