namespace Lms.Data.Audit;

/// <summary>What the verification found.</summary>
/// <param name="Links">Checked, up to the first fault.</param>
/// <param name="Rows">Sealed rows checked.</param>
/// <param name="Open">Rows whose minute is not sealed yet.</param>
/// <param name="Head">Hash of the last link.</param>
/// <param name="Fault">The first thing that is not as it was, in English, for a console; null where all is.</param>
public sealed record AuditVerdict(long Links, long Rows, long Open, string? Head, string? Fault);
