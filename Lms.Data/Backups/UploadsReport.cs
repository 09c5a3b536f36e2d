namespace Lms.Data.Backups;

/// <summary>What became of the files that the rows of a backup name.</summary>
/// <param name="Folder">Where the copies lie, absolute.</param>
/// <param name="Files">How many of them are there and are what their rows say.</param>
/// <param name="Copied">How many of these were copied this time; the others lay there from backups before.</param>
/// <param name="CopiedBytes">Of those copied this time.</param>
/// <param name="Faults">One sentence for each file that is missing or is not what its row says.</param>
public sealed record UploadsReport(string Folder, int Files, int Copied, long CopiedBytes, IReadOnlyList<string> Faults);
