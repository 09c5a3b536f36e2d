namespace Lms.Data.Backups;

/// <summary>A backup that was read back and found whole.</summary>
/// <param name="Path">The copy, absolute.</param>
/// <param name="Rows">Rows of each table of the copy, by name.</param>
public sealed record BackupReport(string Path, long Bytes, TimeSpan Took, IReadOnlyDictionary<string, long> Rows);
