namespace Lms.Data.Backups;

/// <summary>A backup that was read back and found whole.</summary>
/// <param name="Path">The copy, absolute.</param>
/// <param name="Rows">Rows of each table of the copy, by name.</param>
/// <param name="Uploads">The files its rows name. Not all of them may be whole: <see cref="UploadsReport.Faults"/>.</param>
public sealed record BackupReport(string Path, long Bytes, TimeSpan Took, IReadOnlyDictionary<string, long> Rows, UploadsReport Uploads);
