namespace Lms.Assessments.Outbox;

/// <summary>One address a report is about.</summary>
/// <param name="Written">The address the letter was written to; null where the report names only the final one.</param>
/// <param name="Final">Where it had come to: another one, where it was passed on.</param>
/// <param name="Action">failed, delayed, delivered, relayed, expanded.</param>
/// <param name="Status">Enhanced status.</param>
/// <param name="Answer">What the last server said, word for word; may be empty.</param>
public sealed record ReportedAddress(string? Written, string Final, string Action, string Status, string Answer);
