namespace Lms.Data.Packages;

/// <summary>The files of an issue, drawn once and kept.</summary>
/// <param name="Name">Without its ending: latin letters, figures and hyphens.</param>
public sealed record PackageIssueFiles(string Name, byte[] Pdf, byte[] Xlsx);
